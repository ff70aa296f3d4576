import { CodedError, WorkerEnvironment } from "@codex-workers/protocol";
import * as z from "zod";

/** Environment variables, as a process has them. */
export type TurnEnvironment = Readonly<Record<string, string | undefined>>;

/** The turns of the worker that wants to use a tool. */
export interface TurnSession {
	/** Completed model responses. */
	readonly used: number;
	/** The threshold that was reached last. */
	readonly step: number;
	readonly budget: number;
	readonly thresholds: Readonly<
		Record<"mid" | "late" | "evaluate" | "handover" | "critical", number>
	>;
	/** The worker's own. */
	readonly branch: string;
	/** Where its turns are counted. */
	readonly folder: string;
}

const TurnVariables = WorkerEnvironment.pick({
	CODEX_WORKERS_BRANCH: true,
	CODEX_WORKERS_TURNS: true,
	CODEX_WORKERS_TURN_STEPS: true,
	CODEX_WORKERS_TURNS_FOLDER: true,
});
const turn = z.coerce.number().int().nonnegative();
const Arguments = z.tuple([turn, turn]);
const Thresholds = z.tuple([turn, turn, turn, turn, turn]);

/** Reads the launcher's arguments and a worker's environment. Throws `TURN_ENVIRONMENT_INVALID`. */
export function readTurnSession(args: readonly string[], env: TurnEnvironment): TurnSession {
	const read = TurnVariables.safeParse(env);
	if (!read.success) throw invalid(read.error);
	const given = Arguments.safeParse(args);
	if (!given.success) throw invalid(given.error);
	const steps = Thresholds.safeParse(read.data.CODEX_WORKERS_TURN_STEPS.split(" "));
	if (!steps.success) throw invalid(steps.error);
	const [used, step] = given.data;
	const [mid, late, evaluate, handover, critical] = steps.data;
	return {
		...{ used, step },
		budget: read.data.CODEX_WORKERS_TURNS,
		thresholds: { mid, late, evaluate, handover, critical },
		branch: read.data.CODEX_WORKERS_BRANCH,
		folder: read.data.CODEX_WORKERS_TURNS_FOLDER,
	};
}

function invalid(error: z.ZodError): CodedError {
	return new CodedError(
		"TURN_ENVIRONMENT_INVALID",
		`The worker's environment is broken: ${z.prettifyError(error)}`,
		{ hint: "Start workers with `codex-workers dispatch`, which sets their environment." },
	);
}
