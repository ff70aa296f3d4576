import { ISSUE_DIGITS } from "../../ids/issue-number.ts";
import { ChangeType } from "../change-type.ts";
import { closingReferences } from "../closing/closing-references.ts";
import { type ChangeTitle, MAX_TITLE, TITLE_HEAD } from "./change-title.ts";
import { type ChangeTitleSlip, changeTitleSlip } from "./change-title-slip.ts";

/** A title, or the first mistake that keeps a text from being one. */
export type ParsedChangeTitle =
	| { readonly type: "title"; readonly title: ChangeTitle }
	| ({ readonly type: "invalid" } & ChangeTitleSlip);

// The description: one line, no blank at its ends, no full stop or second number behind it.
const DESCRIPTION = String.raw`(?<description>(?! )[^\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]*?[^\s.…。])`;
const TITLE = new RegExp(
	`^${TITLE_HEAD}: ${DESCRIPTION} ${String.raw`(?<!\(#\d+\),? )\(#(?<issue>${ISSUE_DIGITS})\)$`}`,
	"u",
);
const PLACEHOLDER = /\[(?:type|description|scope)\]|\[#?(?:ISSUE|N)\]/i;

/**
 * Reads a commit's subject or a pull request's title, `type(scope)!: description (#issue)` with
 * scope and `!` optional. Only this form is a title; of any other text the first mistake is named.
 * A description closes no issue: GitHub reads the subject of a merged commit.
 */
export function parseChangeTitle(text: string): ParsedChangeTitle {
	const groups = text.length > MAX_TITLE ? undefined : TITLE.exec(text)?.groups;
	const type = ChangeType.safeParse(groups?.["type"]).data;
	if (groups === undefined || type === undefined || PLACEHOLDER.test(text)) {
		return { type: "invalid", ...changeTitleSlip(text) };
	}
	const description = groups["description"] ?? "";
	const [closed] = closingReferences(text);
	if (closed !== undefined) {
		const why = `the title would close issue ${closed.issue}; closing belongs to the pull request's body`;
		return { type: "invalid", why, column: text.indexOf(description) + 1 };
	}
	const { scope = null, breaking, issue } = groups;
	return {
		type: "title",
		title: { type, scope, breaking: breaking !== undefined, description, issue: Number(issue) },
	};
}
