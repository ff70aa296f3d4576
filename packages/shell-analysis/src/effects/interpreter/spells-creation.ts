import { foldProgram } from "./fold-program.ts";

const HARMLESS =
	"checkout|checks|close|comment|diff|edit|list|lock|merge|ready|reopen|review|status|unlock|update-branch|view";
const CREATING = new RegExp(
	String.raw`\bpr (?:create|new|revert)\b|\bgh (?:-\S+ (?:\S+ )?)?pr(?! (?:${HARMLESS})\b)\b|\bhub (?:\S+ ){0,3}pull-request\b|(?:create|revert)pullrequest\b`,
);
const SENDING = /(?:^|\s)(?:api|curl|wget|https?|xhs?)\s.*(?:\/pulls\b(?!\/\d)|pullrequest)/;
const WITH_FIELDS =
	/(?:^|\s)(?:-x|-f|-d|-xpost|post|--\w*(?:data|field|json|input|method|request)\S*)(?:\s|$)/;

const MOST_MARKS = 6;

/** Whether a text spells out a creation, or the beginning of one that something else completes. */
export function spellsCreation(text: string): boolean {
	return variants(text).some(isCreation);
}

function isCreation(folded: string): boolean {
	return CREATING.test(folded) || (SENDING.test(folded) && WITH_FIELDS.test(folded));
}

/** As it stands, and with strings that follow one another put together. */
function variants(text: string): readonly string[] {
	const joined = text.replace(/(["'])\s*[.+]?\s*\1/g, "");
	const marks = [...text.matchAll(/(["'])([A-Za-z]{1,3})\1/g)].map(([, , mark = ""]) => mark);
	const split = [...new Set(marks)].slice(0, MOST_MARKS).map((mark) => text.replaceAll(mark, " "));
	return [...new Set([text, joined, ...split])].map((each) =>
		foldProgram(each).replace(/\bcodex-workers pr create\b/g, "codex-workers"),
	);
}
