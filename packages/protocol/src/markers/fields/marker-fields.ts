import * as z from "zod";
import { WorkerId } from "../../ids/worker-id.ts";

/** Free text in a marker: something is said, and it fits a comment (GitHub cuts at 65,536). */
export const MarkerText = z.string().max(20_000).regex(/\S/, "must say something");

/** A list of texts, at most 200. */
export const MarkerTexts = z.array(MarkerText).max(200);

/** A moment as ISO 8601 in UTC, with or without fractions of a second. */
export const Timestamp = z.iso.datetime();

/** What every marker carries. `nonce` makes posting at most once: a writer finds its own comment by it. */
export const markerFields = {
	schema_version: z.literal(1).default(1),
	nonce: z.uuid().optional(),
};

/**
 * What every marker of a worker carries: who, which attempt (1, 2, …), turns used so far. The
 * seed's templates do not all have room for the last two: `null` is "not said".
 */
export const workerFields = {
	...markerFields,
	worker_id: WorkerId,
	attempt: z.int().positive().nullable().default(null),
	turns: z.int().nonnegative().nullable().default(null),
};
