import { findCodexBinary } from "@codex-workers/codex";
import { CodedError } from "@codex-workers/protocol";
import { type EvalCase, evalCases } from "../cases/eval-case.ts";
import { readEvalFiles } from "../cases/read-eval-files.ts";
import { readEndpoint } from "../session/endpoint.ts";
import { readArguments, type Wanted } from "./read-arguments.ts";
import { runCase } from "./run-case.ts";
import { runEvals } from "./run-evals.ts";

/** The process around the evals. */
export interface EvalsProcess {
	readonly args: readonly string[];
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly stdout: (text: string) => void;
	readonly stderr: (text: string) => void;
	/** The folder of the cases, where it is another one. */
	readonly folder?: string;
}

/** Runs the wanted evals. One line of JSON per case; exit code 0 all are ok, 1 some are not, 2 usage. */
export async function evalsMain({
	args,
	env,
	stdout,
	stderr,
	folder,
}: EvalsProcess): Promise<number> {
	try {
		const wanted = readArguments(args);
		const cases = wantedCases(wanted, readEvalFiles(folder).flatMap(evalCases));
		const endpoint = readEndpoint(env);
		const { path: codex } = await findCodexBinary({
			...{ explicit: env["CODEX_BIN"], resolveFrom: [import.meta.dirname], path: env["PATH"] },
		});
		const runner = { codex, endpoint, minutes: wanted.minutes, path: env["PATH"] ?? "" };
		let passed = 0;
		const isOk = await runEvals(cases, {
			runs: wanted.runs,
			jobs: wanted.jobs,
			run: (one) => runCase(one, runner),
			report: (result) => {
				passed += result.ok ? 1 : 0;
				stdout(`${JSON.stringify(result)}\n`);
			},
		});
		stderr(`${passed} of ${cases.length} cases are ok\n`);
		return isOk ? 0 : 1;
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		stderr(`${error.code}: ${error.message}\n  ${error.hint}\n`);
		return 2;
	}
}

function wantedCases({ skill, kind }: Wanted, all: readonly EvalCase[]): EvalCase[] {
	const unknown = skill.filter((name) => !all.some((one) => one.skill === name));
	if (unknown.length > 0) {
		throw new CodedError("EVALS_UNKNOWN_SKILL", `No evals for ${unknown.join(", ")}.`, {
			hint: "Take a name of a file in evals/cases.",
		});
	}
	return all.filter(
		(one) =>
			(skill.length === 0 || skill.includes(one.skill)) &&
			(kind === undefined || one.kind === kind),
	);
}
