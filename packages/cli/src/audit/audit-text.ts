import { plainLine } from "@codex-workers/protocol";
import wrapAnsi from "wrap-ansi";
import { table } from "../output/table.ts";
import type { Audit } from "./audit-pull-requests.ts";
import type { Finding, Fix } from "./finding.ts";
import { isDraftNow } from "./is-draft-now.ts";

const MOST = 1_500;

/** An audit for people, `columns` wide: a table, and what to do about each pull request. */
export function auditText(audit: Audit, columns: number): string {
	const width = Math.max(20, Math.min(columns, 100));
	const { findings } = audit;
	if (findings.length === 0) return wrapAnsi(nothingText(audit), width);
	const blocks = [
		wrapAnsi(`${findings.length} of ${opened(audit)} without a valid review artifact:`, width),
		table([["pull", "state", "rule"], ...findings.map(row)]),
		...findings.map((finding) => details(finding, width)),
		...hint(findings, width),
	];
	return blocks.join("\n\n");
}

function nothingText(audit: Audit): string {
	if (audit.open === 0) return "There is no open pull request.";
	const rest = audit.open - audit.judged;
	const others = rest === 0 ? "" : ` Not judged: ${rest} that belong to no worker's issue.`;
	return `${opened(audit)}, ${audit.judged} judged: none without a valid review artifact.${others}`;
}

function opened({ open }: Audit): string {
	return open === 1 ? "1 open pull request" : `${open} open pull requests`;
}

function row(finding: Finding): string[] {
	const { pull, objection } = finding;
	return [`#${pull.number}`, isDraftNow(finding) ? "draft" : "open", ruleText(objection)];
}

/** The first rule, and how many more; the sentence below the table tells them all. */
function ruleText(objection: Finding["objection"]): string {
	if (objection.verdict === "undecided") return "undecided";
	const [first = "", ...others] = objection.rules;
	return others.length === 0 ? first : `${first} +${others.length}`;
}

function details({ pull, objection, fix }: Finding, width: number): string {
	const about = objection.issue === null ? "" : ` for issue #${objection.issue}`;
	const lines = [
		`${plainLine(objection.why, MOST)}.`,
		`Next step: ${plainLine(objection.next, MOST)}.`,
		...(fix === undefined ? [] : fixText(fix)),
	];
	return [
		`#${pull.number}${about}`,
		`  ${plainLine(pull.url)}`,
		...lines.map((line) => wrapAnsi(line, width - 2).replace(/^/gm, "  ")),
	].join("\n");
}

function fixText(fix: Fix): string[] {
	if (fix.type === "failed") {
		const { code, message, hint } = fix.error;
		return [`Not fixed: ${code}: ${plainLine(message, MOST)}`, plainLine(hint, MOST)];
	}
	const state = fix.converted ? "It is a draft now" : "It was a draft before";
	return [`${state}; ${fix.comment.already ? "said before" : "said"} in`, fix.comment.url];
}

function hint(findings: readonly Finding[], width: number): string[] {
	const isOpen = findings.some(
		(finding) => finding.objection.verdict === "refused" && !isDraftNow(finding),
	);
	if (!isOpen || findings.some(({ fix }) => fix !== undefined)) return [];
	const text = "`codex-workers audit --fix` makes drafts of those that are refused, and says why.";
	return [wrapAnsi(text, width)];
}
