import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { countTurns } from "../session/count-turns.ts";
import { readWorkerSession } from "../session/worker-session.ts";
import { postMarker } from "./post-marker.ts";

/** Posts the started marker of the worker that calls it. */
export async function reportStarted(
	context: CliContext,
	said: { understanding: string; approach: string },
): Promise<CommandResult> {
	const session = readWorkerSession(context.env);
	return postMarker(context, session, {
		kind: "started",
		fields: {
			worker_id: session.workerId,
			attempt: session.attempt,
			turns: await countTurns(context.env),
			branch: session.branch,
			started_at: new Date(context.now()).toISOString(),
			understanding: said.understanding,
			approach: said.approach,
		},
	});
}
