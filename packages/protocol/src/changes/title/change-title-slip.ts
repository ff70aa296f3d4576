import { ISSUE_DIGITS } from "../../ids/issue-number.ts";
import { ChangeType } from "../change-type.ts";
import { MAX_TITLE, TITLE_HEAD } from "./change-title.ts";

/** Why a text is no title, and where: `column` counts UTF-16 units from 1. */
export interface ChangeTitleSlip {
	readonly why: string;
	readonly column: number;
}

/** A form that people write by mistake; `at` is the group that the column points to. */
interface KnownSlip {
	readonly form: RegExp;
	readonly why: (at: string) => string;
}

const TYPES = ChangeType.options.join(", ");
const headed = (rest: string): RegExp => new RegExp(`^${TITLE_HEAD}${rest}`, "du");

// In the order of reading, so that the first one that fits is the first mistake in the text.
const KNOWN_SLIPS: readonly KnownSlip[] = [
	{
		form: /(?<at>[\p{Cc}\p{Zl}\p{Zp}])/du,
		why: () => "a title is one line without control characters",
	},
	{
		form: /(?<at>[\p{Bidi_Control}\p{Cs}])/du,
		why: () => "a character that hides or reorders text",
	},
	{ form: /^(?<at>\s*)$/du, why: () => "the title is empty" },
	{ form: /^(?<at>\s)/du, why: () => "a blank stands before the type" },
	{ form: /(?<at>\s)$/du, why: () => "a blank stands at the end" },
	{
		form: /(?<at>\[(?:type|description|scope)\]|#?\[#?(?:ISSUE|N)\])/diu,
		why: (at) => `the placeholder ${at} is not filled in`,
	},
	{
		form: /^(?<at>\[[\p{L}]+\])/du,
		why: (at) => `the type stands in brackets; write ${at.slice(1, -1).toLowerCase()}: instead`,
	},
	{ form: /^(?<at>[^\p{L}])/du, why: () => `a title begins with its type: ${TYPES}` },
	{
		form: /^(?<at>\p{L}+)\s\p{L}[^:]*$/du,
		why: () => `a title begins with its type and a colon: ${TYPES}`,
	},
	{
		form: new RegExp(`^(?!(?:${ChangeType.options.join("|")})(?!\\p{L}))(?<at>\\p{L}+)`, "du"),
		why: (at) =>
			ChangeType.safeParse(at.toLowerCase()).success
				? `the type is written in lower case: ${at.toLowerCase()}`
				: `${at} is no type; the types are ${TYPES}`,
	},
	{ form: /^\p{L}+(?<at>\(\s*\))/du, why: () => "the scope is empty" },
	{ form: /^\p{L}+(?<at>\s+\()/du, why: () => "a blank stands before the scope" },
	{
		form: /^\p{L}+(?<at>\((?![A-Za-z0-9][\w./-]{0,49}\)))/du,
		why: () => "a scope is one word of letters, digits and . _ / -, in parentheses",
	},
	{ form: headed(String.raw`(?<at>\s+:)`), why: () => "a blank stands before the colon" },
	{
		form: headed(String.raw`(?<at>\s*[-‐-―]+)`),
		why: () => "a dash stands where the colon belongs",
	},
	{ form: headed("(?<at>[^:])"), why: () => "a colon must follow the type and scope" },
	{ form: headed("(?<at>)$"), why: () => "a colon must follow the type and scope" },
	{ form: headed(":(?<at>)(?! )"), why: () => "one blank must follow the colon" },
	{ form: headed(String.raw`: (?<at>\s)`), why: () => "only one blank may follow the colon" },
	{ form: headed(String.raw`: (?<at>\(#\d+\))$`), why: () => "the description is missing" },
	{ form: /\(#(?<at>0)\d*\)$/du, why: () => "an issue's number begins with 1 to 9" },
	{
		form: new RegExp(String.raw`\(#(?!${ISSUE_DIGITS}\))(?<at>\d+)\)$`, "du"),
		why: () => "an issue's number is at most 2147483647",
	},
	{
		form: /(?<at>\(#\d+\),?\s*)\(#\d+\)$/du,
		why: () => "the title names two numbers at its end; it has one, its issue",
	},
	{ form: /\S(?<at>\(#\d+\))$/du, why: () => "a blank must stand before the issue" },
	{ form: /(?<at>\s{2,})\(#\d+\)$/du, why: () => "only one blank may stand before the issue" },
	{
		form: /(?<at>[.…。]) \(#\d+\)$/du,
		why: () => "the description does not end with a full stop",
	},
	{ form: /\(#\d+\)(?<at>.+)$/du, why: () => "the issue must be the end of the title" },
	{ form: /(?<!\()(?<at>#\d+)\)?$/du, why: () => "the issue stands in parentheses: (#12)" },
	{ form: /(?<at>\(\d+\))$/du, why: () => "the issue is written with #: (#12)" },
	{ form: /(?<at>)$/du, why: () => "the title must end with its issue: (#12)" },
];

/** The first mistake in a text that is no title. */
export function changeTitleSlip(text: string): ChangeTitleSlip {
	if (text.length > MAX_TITLE) {
		return { why: `a title has at most ${MAX_TITLE} characters`, column: MAX_TITLE + 1 };
	}
	for (const { form, why } of KNOWN_SLIPS) {
		const match = form.exec(text);
		const column = match?.indices?.groups?.["at"]?.[0];
		if (match && column !== undefined) {
			return { why: why(match.groups?.["at"] ?? ""), column: column + 1 };
		}
	}
	return { why: "a title reads type(scope)?: description (#12)", column: 1 };
}
