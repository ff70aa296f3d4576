import { randomUUID } from "node:crypto";
import { connectGitHub, parseRepositoryName, postComment, readIssue } from "@codex-workers/github";
import { CodedError, checkMarker, type MarkerKind, renderMarker } from "@codex-workers/protocol";
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
	const nonce = randomUUID();
	const body = renderChecked(marker.kind, { ...marker.fields, schema_version: 1, nonce });
	const github = connectGitHub({ env: context.env });
	const repository = parseRepositoryName(session.repository);
	const issue = await readIssue(github, { repository, issue: session.issue });
	const comment = await postComment(github, { subjectId: issue.id, nonce, body });
	return {
		text: comment.url,
		json: { ok: true, kind: marker.kind, worker_id: session.workerId, url: comment.url },
	};
}

function renderChecked(kind: MarkerKind, fields: Readonly<Record<string, unknown>>): string {
	const checked = checkMarker(kind, fields);
	if (checked.ok) return renderMarker(checked.marker);
	throw new CodedError("MARKER_INVALID", `The ${kind} comment is not complete.\n${checked.why}`, {
		hint: "Correct the fields named above and post again; nothing was posted.",
	});
}
