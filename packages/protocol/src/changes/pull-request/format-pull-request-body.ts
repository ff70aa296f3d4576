import * as z from "zod";
import { CodedError } from "../../coded-error.ts";
import { PullRequestBody, type PullRequestBodyParts } from "./pull-request-body.ts";

/** GitHub refuses a body of more than 65,536 characters. */
const MAX_BODY = 60_000;

/**
 * Writes the body of a worker's pull request after the seed's template. Free text cannot forge a
 * section, close another issue, mention anybody or hold HTML. Throws `PULL_REQUEST_BODY_INVALID`,
 * which names each field at fault, and `PULL_REQUEST_BODY_TOO_LONG` over 60,000 characters.
 */
export function formatPullRequestBody(parts: PullRequestBodyParts): string {
	const body = readParts(parts);
	const text = [
		"## Summary",
		body.summary,
		`Closes #${body.issue}`,
		...list("Changes", body.changes),
		...list("Testing", body.testing.map(box)),
		...list("Code Review", body.code_review.map(box)),
		...list("Checklist", body.checklist.map(box)),
		"---",
		"🤖 **Automated PR**",
		footer(body),
	].join("\n\n");
	if (text.length <= MAX_BODY) return text;
	throw new CodedError(
		"PULL_REQUEST_BODY_TOO_LONG",
		`The body of the pull request would have ${text.length} characters.`,
		{ hint: `Shorten the summary or the list of changes: it may have ${MAX_BODY}.` },
	);
}

function readParts(parts: PullRequestBodyParts): PullRequestBody {
	const read = PullRequestBody.safeParse(parts);
	if (read.success) return read.data;
	throw new CodedError(
		"PULL_REQUEST_BODY_INVALID",
		`The body of the pull request cannot be written.\n${z.prettifyError(read.error)}`,
		{ hint: "Correct the fields named above." },
	);
}

function list(title: string, items: readonly string[]): string[] {
	if (items.length === 0) return [];
	return [`## ${title}`, items.map((item) => `- ${item}`).join("\n")];
}

function box({ item, done }: { item: string; done: boolean }): string {
	return `[${done ? "x" : " "}] ${item}`;
}

function footer(body: PullRequestBody): string {
	return [
		`Worker: \`${body.worker_id}\``,
		`Orchestration: ${body.orchestration_id === null ? "none" : `\`${body.orchestration_id}\``}`,
		`Attempt: ${body.attempt}`,
		`Review: ${body.review_url ?? `the review artifact is on issue #${body.issue}`}`,
	].join("\n");
}
