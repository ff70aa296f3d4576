import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findProgram } from "./find-program.ts";

test.each([
	["a folder beside the checkout", "bin", "found"],
	["a folder whose name begins like the checkout's", "widget-tools", "found"],
	["the checkout itself", "widget", "passed over"],
	["a folder of the checkout", "widget/bin", "passed over"],
	["a folder of the checkout whose name begins with two dots", "widget/..bin", "passed over"],
	["a folder of the checkout that is named from outside", "bin/../widget/bin", "passed over"],
])("a git in %s (%s) is %s", (_, folder, became) => {
	const top = mkdtempSync(join(tmpdir(), "gate-programs-"));
	onTestFinished(() => rmSync(top, { recursive: true }));
	mkdirSync(join(top, "bin"));
	mkdirSync(join(top, folder), { recursive: true });
	const program = join(top, folder, "git");
	writeFileSync(program, "");
	chmodSync(program, 0o755);
	const found = findProgram("git", {
		path: `relative:${top}/${folder}`,
		outside: [join(top, "widget")],
	});
	expect(found).toBe(became === "found" ? program : undefined);
});
