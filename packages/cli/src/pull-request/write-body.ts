import { formatPullRequestBody } from "@codex-workers/protocol";
import * as z from "zod";
import type { FieldValues } from "../input/field-path.ts";
import type { WorkerSession } from "../session/worker-session.ts";

const Checklist = z.array(z.object({ item: z.string(), done: z.boolean() }));
const Parts = z.object({
	summary: z.string(),
	changes: z.array(z.string()).default([]),
	testing: Checklist.default([]),
	checklist: Checklist.optional(),
});

/** What the text says of its worker without being told. */
export interface BodyOrigin {
	readonly session: Pick<WorkerSession, "issue" | "workerId" | "attempt">;
	readonly orchestrationId: string | null;
	readonly reviewUrl: string | null;
}

/** The text of a pull request: as it was given, or written from its parts, which have been checked. */
export function writeBody(values: FieldValues, origin: BodyOrigin): string {
	const { body } = values;
	if (typeof body === "string") return body;
	return formatPullRequestBody({ ...Parts.parse(values), ...bodyOrigin(origin) });
}

/** The same by the keys of the text's schema. */
export function bodyOrigin({ session, orchestrationId, reviewUrl }: BodyOrigin) {
	return {
		issue: session.issue,
		worker_id: session.workerId,
		attempt: session.attempt,
		orchestration_id: orchestrationId,
		review_url: reviewUrl,
	};
}
