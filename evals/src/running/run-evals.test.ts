import { expect, test } from "vitest";
import { evalCases } from "../cases/eval-case.ts";
import type { CaseRun } from "./run-case.ts";
import { type EvalResult, runEvals } from "./run-evals.ts";

const cases = evalCases({
	skill: "clean-commits",
	triggers: { yes: ["Commit this, please."], no: [] },
	behaviour: [],
});
const right: CaseRun = { ok: true, end: "stopped", why: null, failed: [] };
const wrong: CaseRun = { ok: false, end: "completed", why: null, failed: [{ reads: true }] };

test.each([
	["all", [right, right, right], true],
	["more than half", [right, wrong, right], true],
	["half", [right, wrong], false],
	["none", [wrong], false],
])("a case whose runs were right in %s of them is ok: %j", async (_, runs, ok) => {
	const results: EvalResult[] = [];
	const left = [...runs];
	const run = async () => left.shift() ?? wrong;
	const report = (result: EvalResult) => results.push(result);
	expect(await runEvals(cases, { runs: runs.length, jobs: 3, run, report })).toBe(ok);
	expect(results).toMatchObject([
		{ ok, runs: runs.length, passed: runs.filter((one) => one.ok).length },
	]);
	expect(left).toEqual([]);
});
