import * as z from "zod";
import { ISSUE_DIGITS } from "./issue-number.ts";

const PATTERN = new RegExp(`^worker-\\d{1,12}-(?<issue>${ISSUE_DIGITS})(?:-[0-9a-f]{4})?$`);

/** Names one attempt on one issue: `worker-<unix seconds>-<issue>`, plus `-<4 hex>` on a collision. */
export const WorkerId = z.string().regex(PATTERN, "must look like worker-1701523200-123");

/** The id of the worker that starts at `startedAt` (milliseconds since the epoch) on `issue`. */
export function formatWorkerId(start: {
	startedAt: number;
	issue: number;
	suffix?: string;
}): string {
	const id = `worker-${Math.floor(start.startedAt / 1000)}-${start.issue}`;
	return start.suffix === undefined ? id : `${id}-${start.suffix}`;
}

/** The issue a worker id belongs to, or `undefined` when the text is no worker id. */
export function issueOfWorker(id: string): number | undefined {
	const issue = PATTERN.exec(id)?.groups?.["issue"];
	return issue === undefined ? undefined : Number(issue);
}
