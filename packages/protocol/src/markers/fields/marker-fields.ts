import * as z from "zod";
import { WorkerId } from "../../ids/worker-id.ts";

/** Characters of one text at most. */
export const MAX_TEXT = 20_000;
/** Entries of one list at most. */
export const MAX_TEXTS = 200;

/** Free text in a marker: something is said, and it fits a comment (GitHub cuts at 65,536). */
export const MarkerText = z.string().max(MAX_TEXT).regex(/\S/, "must say something");

export const MarkerTexts = z.array(MarkerText).max(MAX_TEXTS);

/** A moment as ISO 8601 in UTC, with or without fractions of a second. */
export const Timestamp = z.iso.datetime();

/** What every marker carries. */
export const markerFields = {
	schema_version: z.literal(1).default(1),
	nonce: z.uuid().optional().describe("A writer finds its own comment by it, to post it once."),
};

/** What every marker of a worker carries. The seed's templates do not all have room for all of it. */
export const workerFields = {
	...markerFields,
	worker_id: WorkerId,
	attempt: z
		.int()
		.positive()
		.nullable()
		.default(null)
		.describe("1, 2, …; null where it is not said."),
	turns: z
		.int()
		.nonnegative()
		.nullable()
		.default(null)
		.describe("Turns used so far; null where it is not said."),
};
