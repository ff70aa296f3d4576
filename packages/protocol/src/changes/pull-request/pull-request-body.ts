import * as z from "zod";
import { IssueNumber } from "../../ids/issue-number.ts";
import { issueOfWorker, WorkerId } from "../../ids/worker-id.ts";
import { harmlessLine, harmlessMarkdown } from "./harmless-markdown.ts";

const said = z.string().min(1, "says nothing").max(12_000);
const Paragraphs = z.string().max(10_000).transform(harmlessMarkdown).pipe(said);
const Line = z.string().max(2_000).transform(harmlessLine).pipe(said);

const ChecklistItem = z.strictObject({ item: Line, done: z.boolean() });
const Checklist = z.array(ChecklistItem).max(100);

const done = (item: string) => ({ item, done: true });
const open = (item: string) => ({ item, done: false });

export const PullRequestBody = z
	.strictObject({
		/** A sentence or two; paragraphs may be. */
		summary: Paragraphs,
		issue: IssueNumber,
		changes: z.array(Line).max(200),
		testing: Checklist,
		code_review: Checklist.default(() => [
			done("Review artifact posted to the issue"),
			done("All findings addressed"),
			done("Review status: COMPLETE"),
		]),
		checklist: Checklist.default(() => [
			open("Code follows the project's style"),
			open("Types are complete (no `any`)"),
			open("Documentation updated"),
			open("IPv6-first verified (if applicable)"),
		]),
		/** Where the review artifact is; `null` is "on the issue". */
		review_url: z
			.string()
			.max(500)
			.regex(/^https?:\/\/[\w.~:/?#&=%+-]+$/, "must be an address")
			.nullable(),
		worker_id: WorkerId,
		/** Of a run of the dispatching loop; `null` for a worker started by hand. */
		orchestration_id: z
			.string()
			.regex(/^(?!none$)[\w.-]{1,100}$/i, "must be one word of letters, digits and . _ -")
			.nullable(),
		attempt: z.int().positive(),
	})
	.refine(({ worker_id, issue }) => issueOfWorker(worker_id) === issue, {
		path: ["worker_id"],
		error: "is not a worker of the issue that the pull request closes",
	});
/**
 * What the body of a worker's pull request says. Its free texts are Markdown that
 * `harmlessMarkdown` has passed; the schema does that.
 */
export type PullRequestBody = z.output<typeof PullRequestBody>;
/** The same before the schema: free texts as they were written, lists that may be left out. */
export type PullRequestBodyParts = z.input<typeof PullRequestBody>;
