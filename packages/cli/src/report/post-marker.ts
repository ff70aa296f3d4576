import {
	connectGitHub,
	newMarkerComment,
	parseRepositoryName,
	postComment,
	readIssue,
} from "@codex-workers/github";
import type { MarkerKind } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import type { WorkerSession } from "../session/worker-session.ts";

/**
 * Posts a marker on the worker's issue, once. Throws `MARKER_INVALID` that names each field at
 * fault, before anything is sent.
 */
export async function postMarker(
	context: CliContext,
	session: WorkerSession,
	marker: { kind: MarkerKind; fields: Readonly<Record<string, unknown>> },
): Promise<CommandResult> {
	const comment = newMarkerComment(marker.kind, marker.fields);
	const github = connectGitHub({ env: context.env });
	const repository = parseRepositoryName(session.repository);
	const issue = await readIssue(github, { repository, issue: session.issue });
	const { url } = await postComment(github, { subjectId: issue.id, ...comment });
	return { text: url, json: { ok: true, kind: marker.kind, worker_id: session.workerId, url } };
}
