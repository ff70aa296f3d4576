import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { standInHooks } from "../testing/stand-in-hooks.ts";
import { forgetCompiled } from "./forget-compiled.ts";

test("what the gate kept compiled goes, and its program stays", async () => {
	const files = standInHooks(scratchFolder());
	const folder = join(dirname(files.gate.bundle), "cache", "v24.0.0-x64");
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, "gate-program.cjs"), "by somebody else");
	await forgetCompiled(files);
	expect([existsSync(dirname(folder)), existsSync(files.gate.bundle)]).toEqual([false, true]);
	await expect(forgetCompiled(files)).resolves.toBeUndefined();
});
