import * as z from "zod";
import { WorkerId } from "../ids/worker-id.ts";

/** Free text in a marker: something is said, and it fits a comment (GitHub cuts at 65,536). */
export const MarkerText = z.string().min(1).max(20_000);

/** A moment as ISO 8601 in UTC, with or without fractions of a second. */
export const Timestamp = z.iso.datetime();

/** What every marker carries. `nonce` makes posting at most once: a writer finds its own comment by it. */
export const markerFields = {
	schema_version: z.literal(1).default(1),
	nonce: z.uuid().optional(),
};

/** What every marker of a worker carries: who, which attempt (1, 2, …), turns used so far. */
export const workerFields = {
	...markerFields,
	worker_id: WorkerId,
	attempt: z.int().positive(),
	turns: z.int().nonnegative(),
};
