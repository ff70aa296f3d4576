import * as z from "zod";
import { GitOid } from "../../ids/git-oid.ts";
import { Branch } from "../fields/branch.ts";
import { MarkerText, MarkerTexts, workerFields } from "../fields/marker-fields.ts";
import { Trials } from "../fields/trial.ts";
import { defineMarker } from "../marker-definition.ts";
import { handoverMarkdown } from "./handover-markdown.ts";
import { readHandover } from "./read-handover.ts";

/** How the tests stood when the work was handed over; `reason` says why where they do not pass. */
export const HandoverTests = z.strictObject({
	status: z.enum(["passing", "failing", "not_run"]),
	reason: MarkerText.nullable().default(null),
});
export type HandoverTests = z.infer<typeof HandoverTests>;

export const HandoverMarker = z.strictObject({
	...workerFields,
	reason: MarkerText,
	branch: Branch.nullable().default(null),
	head_sha: GitOid.nullable()
		.default(null)
		.describe("What the next worker starts from; it is pushed."),
	dirty: z
		.boolean()
		.nullable()
		.default(null)
		.describe("Whether the worktree held changes that are in no commit."),
	snapshot: GitOid.nullable()
		.default(null)
		.describe("The commit of a snapshot that holds those changes."),
	tests: HandoverTests.nullable().default(null),
	done: MarkerTexts.default([]),
	in_progress: MarkerTexts.default([]),
	remaining: MarkerTexts.default([]),
	decisions: MarkerTexts.default([]),
	approaches: Trials.default([]),
	gotchas: MarkerTexts.default([]),
	next_steps: MarkerTexts.default([]),
	files_first: MarkerTexts.default([]).describe(
		"Where the next worker reads first: paths in the repository.",
	),
	commands: MarkerTexts.default([]).describe("What the next worker runs first."),
});
/** What the next worker on the issue must know. The comment is the truth; there is no file. */
export type HandoverMarker = z.infer<typeof HandoverMarker>;

export const handoverMarker = defineMarker({
	kind: "handover",
	purpose: "What the next worker on the issue must know.",
	open: "<!-- HANDOVER:START -->",
	close: "<!-- HANDOVER:END -->",
	titles: ["Handover Required"],
	schema: HandoverMarker,
	markdown: handoverMarkdown,
	read: readHandover,
});
