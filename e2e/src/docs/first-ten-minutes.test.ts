import { expect, onTestFinished, test } from "vitest";
import { runCodexWorkers } from "../run-codex-workers.ts";
import { expectCapturedPage } from "./captured-page.ts";
import { type Mistake, newcomersWorld } from "./newcomers-world.ts";

/** Makes Node believe that it is an older one, before the program is loaded. */
const OLD_NODE = `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.19.0"})`;

const board = (number: number): Mistake => ({
	configuration: JSON.stringify({ board: { owner: "acme", number } }),
});
const workers = (text: string): Mistake => ({ configuration: `{ "workers": { ${text} } }` });

/** What somebody types, and what is wrong with it or around it. */
const CASES: Readonly<Record<string, readonly [line: string, mistake?: Mistake]>> = {
	"no-arguments": ["codex-workers"],
	misspelt: ["codex-workers dipsatch 123"],
	"no-issue": ["codex-workers dispatch"],
	"no-number": ["codex-workers dispatch abc"],
	"no-git": ["codex-workers status", { env: { PATH: "/nowhere" } }],
	"no-repository": ["codex-workers status", { folder: "." }],
	"no-origin": ["codex-workers status", { folder: "alone" }],
	"no-github": ["codex-workers status", { folder: "elsewhere" }],
	"no-token": ["codex-workers status", { env: { GH_TOKEN: undefined } }],
	"wrong-token": ["codex-workers status", { env: { GH_TOKEN: "gho_wrong" } }],
	"wrong-repository": [
		"codex-workers dispatch 123",
		{ configuration: '{ "repository": "acme/wigdet" }' },
	],
	"unknown-key": ["codex-workers status", workers('"turn": 50')],
	"no-json": ["codex-workers status", workers('"turns": 50,')],
	"refused-argument": [
		"codex-workers dispatch 123",
		workers('"codexArgs": ["--disable", "hooks"]'),
	],
	"no-board": ["codex-workers dispatch --slots"],
	"wrong-board": ["codex-workers dispatch --slots", board(9)],
	"wrong-statuses": ["codex-workers dispatch --slots", board(8)],
	"no-codex": ["codex-workers dispatch 12", { env: { CODEX_BIN: "/nowhere/codex" } }],
	"unknown-issue": ["codex-workers dispatch 9999"],
	"nothing-here": ["codex-workers status"],
	"no-log": ["codex-workers logs 123"],
	"no-worker": ["codex-workers report started --understanding u --approach a"],
};

/** A few at once: they mostly wait for git. */
const LANES = 4;

test("docs/first-ten-minutes.md shows what a beginner sees; `vitest -u` writes it anew", {
	timeout: 120_000,
}, async () => {
	const { repository, type } = await newcomersWorld(onTestFinished);
	const old = await runCodexWorkers(["status"], { node: ["--import", OLD_NODE] });
	expect(old.exitCode).toBe(1);
	const captures: Record<string, string> = { "old-node": `$ codex-workers status\n${old.stderr}` };
	const waiting = Object.entries(CASES);
	const lane = async (): Promise<void> => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			const [name, [line, mistake]] = next;
			const { capture, exitCode } = await type(line, mistake);
			expect(exitCode, capture).not.toBe(name === "nothing-here" ? 1 : 0);
			expect(capture).not.toMatch(/\n\s+at |DEFECT/);
			captures[name] = capture;
		}
	};
	await Promise.all(Array.from({ length: LANES }, lane));
	// Two on one issue at a time would be told that it is busy.
	waiting.push(["closed-issue", ["codex-workers dispatch 12"]]);
	await lane();
	expect(Object.keys(await repository.refs("refs/codex-workers/"))).toEqual([]);
	await expectCapturedPage("first-ten-minutes.md", captures);
});
