import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { plainEnvironment } from "../testing/plain-environment.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";

const SOURCE = new URL("run-supervisor-process.ts", import.meta.url).href;

/** A process of its own: what is told about shapes holds for all that are made in a process. */
const PROGRAM = `
let made = 0;
globalThis.Function = new Proxy(Function, {
	construct: (...given) => {
		made += 1;
		return Reflect.construct(...given);
	},
});
const { runSupervisorProcess } = await import(${JSON.stringify(SOURCE)});
const said = [];
const stderr = { on: () => {}, write: (line) => said.push(line) };
const exit = (code) => console.log(JSON.stringify({ code, made, said: said.join("") }));
await runSupervisorProcess({ argv: process.argv, env: {}, exit, on: () => {}, pid: 1, stderr });
`;

test("a supervisor reads its spec without making functions for it, and says what is wrong with it", async () => {
	const folder = scratchFolder();
	const spec = join(folder, "spec.json");
	writeFileSync(spec, "{}");
	const main = join(folder, "main.mjs");
	writeFileSync(main, PROGRAM);
	const args = ["--conditions=@codex-workers/source", main, spec];
	const env = plainEnvironment(folder);
	const { stdout } = await promisify(execFile)(process.execPath, args, { env });
	expect(JSON.parse(stdout)).toEqual({
		code: 1,
		made: 0,
		said: expect.stringMatching(/^\S+Z ZodError:.*worker_id/s),
	});
});
