import * as z from "zod";
import { CLOSING_KEYWORD } from "../closing/closing-pattern.ts";
import { closingReferences } from "../closing/closing-references.ts";
import { PullRequestBody } from "./pull-request-body.ts";
import { type Footer, readFooter } from "./read-footer.ts";
import { readChecklist, readList } from "./read-list.ts";
import { readSections, type Section, type SectionName, type TextLine } from "./read-sections.ts";

/** What a body says, or the first reason why it is not clear; `line` counts from 1. */
export type ParsedPullRequestBody =
	| { readonly type: "body"; readonly body: PullRequestBody }
	| { readonly type: "invalid"; readonly line: number | null; readonly why: string };

const CLOSING_LINE = new RegExp(`^[^A-Za-z0-9]*${CLOSING_KEYWORD}[\\s:*_]*\\S+$`, "iu");
const PLACEHOLDER =
	/^\s*(?:[-*+]\s+)?(?:\[.?\]\s+)?(?<name>\[(?:1-2 sentence description|Change \d+)\])\s*$/i;
const FOOTER_PLACEHOLDER = /(?<name>\[(?:ISSUE|N|WORKER_ID|ORCHESTRATION_ID)\])/;

/**
 * Reads the body of a worker's pull request, also one that a person wrote in the seed's template:
 * any bullets, ticks, dashes and line ends, signs that lost their encoding, headings of any level.
 * It must close one issue and name one worker of it; a section or a footer line that is there
 * twice, or a placeholder that was not filled in, is an error.
 */
export function parsePullRequestBody(text: string): ParsedPullRequestBody {
	const plain = text.replace(/^\uFEFF/, "");
	const sections = readSections(plain);
	const mistake = findMistake(sections) ?? findOtherIssue(plain);
	if (mistake) return { type: "invalid", ...mistake };
	const footer = readFooter(linesOf(sections, "footer"));
	if (footer.type === "invalid") return footer;
	const read = PullRequestBody.safeParse({
		...bodyFields(sections),
		issue: closingReferences(plain)[0]?.issue,
		...footerFields(footer.footer),
	});
	if (read.success) return { type: "body", body: read.data };
	const why = z.prettifyError(read.error);
	return { type: "invalid", line: lineOf(read.error, footer.footer), why };
}

function bodyFields(sections: readonly Section[]): Record<string, unknown> {
	const summary = linesOf(sections, "summary").filter(({ text }) => !closes(text));
	return {
		summary: summary.map(({ text }) => text).join("\n"),
		changes: readList(linesOf(sections, "changes")),
		testing: readChecklist(linesOf(sections, "testing")),
		code_review: readChecklist(linesOf(sections, "code review")),
		checklist: readChecklist(linesOf(sections, "checklist")),
	};
}

function footerFields(footer: Footer): Record<string, unknown> {
	const orchestration = footer.get("orchestration")?.value ?? "";
	const attempt = footer.get("attempt")?.value ?? "";
	return {
		worker_id: footer.get("worker")?.value,
		orchestration_id: /^(?:none)?$/i.test(orchestration) ? null : orchestration,
		attempt: /^\d{1,9}$/.test(attempt) ? Number(attempt) : attempt,
		review_url: /https?:\/\/[^\s)>`]+/.exec(footer.get("review")?.value ?? "")?.[0] ?? null,
	};
}

interface Mistake {
	readonly line: number | null;
	readonly why: string;
}

function findMistake(sections: readonly Section[]): Mistake | undefined {
	const seen = new Set<SectionName>();
	for (const { name, line, lines } of sections) {
		if (seen.has(name)) return { line, why: `a second section ${name}` };
		seen.add(name);
		const placeholder = name === "footer" ? FOOTER_PLACEHOLDER : PLACEHOLDER;
		for (const { text, line } of lines) {
			const unfilled = placeholder.exec(text)?.groups?.["name"];
			if (unfilled) return { line, why: `the placeholder ${unfilled} is not filled in` };
		}
	}
	return seen.has("summary") ? undefined : { line: null, why: "there is no section Summary" };
}

function findOtherIssue(text: string): Mistake | undefined {
	const [first, second] = closingReferences(text);
	if (first === undefined) return { line: null, why: "it closes no issue: Closes #12" };
	if (second === undefined) return undefined;
	const line = text.split(/\r\n|\n|\r/).findIndex((row) => {
		return closingReferences(row).some(({ issue }) => issue === second.issue);
	});
	return { line: line === -1 ? null : line + 1, why: `it closes issue ${second.issue} too` };
}

function linesOf(sections: readonly Section[], wanted: SectionName): readonly TextLine[] {
	return sections.find(({ name }) => name === wanted)?.lines ?? [];
}

function closes(line: string): boolean {
	return CLOSING_LINE.test(line.trim()) && closingReferences(line).length > 0;
}

/** Where the first field at fault stands, if it is one of the footer's. */
function lineOf(error: z.ZodError, footer: Footer): number | null {
	const field = String(error.issues[0]?.path[0]).replace(/_.*$/, "");
	return footer.get(field)?.line ?? null;
}
