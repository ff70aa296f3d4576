import type { EvalCase } from "../cases/eval-case.ts";
import type { CaseRun } from "./run-case.ts";

/** What became of a case. */
export interface EvalResult {
	readonly skill: string;
	readonly kind: EvalCase["kind"];
	readonly case: string;
	/** More than half of the runs were right. */
	readonly ok: boolean;
	readonly runs: number;
	readonly passed: number;
	/** Of the runs that were not right: how they ended, and what was missing. */
	readonly failures: readonly Pick<CaseRun, "end" | "why" | "failed">[];
}

/** How often each case is put to the model, and by what. */
export interface EvalsOptions {
	readonly runs: number;
	/** How many cases at a time. */
	readonly jobs: number;
	readonly run: (one: EvalCase) => Promise<CaseRun>;
	readonly report: (result: EvalResult) => void;
}

/** Runs each case and reports it as soon as it is known. True where all are ok. */
export async function runEvals(
	cases: readonly EvalCase[],
	{ runs, jobs, run, report }: EvalsOptions,
): Promise<boolean> {
	let allOk = true;
	const waiting = cases.values();
	const work = async () => {
		for (const one of waiting) {
			const done: CaseRun[] = [];
			while (done.length < runs) done.push(await run(one));
			const result = resultOf(one, done);
			allOk &&= result.ok;
			report(result);
		}
	};
	await Promise.all(Array.from({ length: jobs }, work));
	return allOk;
}

function resultOf({ skill, kind, name }: EvalCase, done: readonly CaseRun[]): EvalResult {
	const passed = done.filter(({ ok }) => ok).length;
	return {
		...{ skill, kind, case: name, ok: passed * 2 > done.length, runs: done.length, passed },
		failures: done.filter(({ ok }) => !ok).map(({ end, why, failed }) => ({ end, why, failed })),
	};
}
