import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { referenceFiles } from "./reference-files.ts";
import { writeReference } from "./write-reference.ts";

const top = fileURLToPath(new URL("../../..", import.meta.url));

test.each(await referenceFiles(top))("$path is what `pnpm generate` makes of the code", (file) => {
	expect(readFileSync(path.join(top, file.path), "utf8")).toBe(file.text);
});

test("only files that are stale are written", () => {
	const folder = mkdtempSync(path.join(tmpdir(), "reference-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const files = [
		{ path: "docs/a.md", text: "a\n" },
		{ path: "docs/schema/b.json", text: "{}\n" },
	];
	expect(writeReference(folder, files)).toEqual(["docs/a.md", "docs/schema/b.json"]);
	expect(writeReference(folder, files)).toEqual([]);
	expect(writeReference(folder, [{ path: "docs/a.md", text: "changed\n" }])).toEqual(["docs/a.md"]);
	expect(readFileSync(path.join(folder, "docs/a.md"), "utf8")).toBe("changed\n");
});
