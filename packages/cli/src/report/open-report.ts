import type { CliContext } from "../cli-context.ts";
import type { Options } from "../input/field-options.ts";
import type { FieldValues } from "../input/field-path.ts";
import type { GivenFields } from "../input/given-fields.ts";
import { readGivenFields } from "../input/read-given-fields.ts";
import { connectWorkerGitHub } from "../session/connect-worker-github.ts";
import { countTurns } from "../session/count-turns.ts";
import type { WorkerGitHub } from "../session/worker-github.ts";
import { readWorkerSession, type WorkerSession } from "../session/worker-session.ts";
import type { ReportDefinition } from "./report-definition.ts";

/** A report that is being made: what was told, by whom, and where it goes. */
export interface OpenReport {
	readonly context: CliContext;
	readonly session: WorkerSession;
	readonly github: WorkerGitHub;
	readonly definition: ReportDefinition;
	readonly given: GivenFields;
	/** What every report says of its worker. */
	readonly worker: FieldValues;
}

/** Reads session and input. Throws as `readWorkerSession`, `readGivenFields` and `connectWorkerGitHub` do. */
export async function openReport(
	context: CliContext,
	definition: ReportDefinition,
	options: Options,
): Promise<OpenReport> {
	const session = readWorkerSession(context.env);
	const given = await readGivenFields(context, definition.fields, options);
	const worker = {
		worker_id: session.workerId,
		attempt: session.attempt,
		turns: await countTurns(context.env),
	};
	const github = connectWorkerGitHub({ ...session, env: context.env, cwd: context.cwd });
	return { context, session, github, definition, given, worker };
}
