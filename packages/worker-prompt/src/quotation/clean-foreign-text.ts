import { withoutMarkerTitle } from "./without-marker-title.ts";

// Bidirectional controls reorder what a reader sees; the rest (tags, zero-width, selectors) hides text.
const DECEPTIVE = /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/gu;
const CONTROL = /(?![\t\n\r\v\f\u0085])\p{Cc}/gu;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
// Codex reads `$name` anywhere in a prompt as a wish for that skill and inserts the skill's text.
const SKILL_MENTION = /\$(?=[\w:-])/g;

/**
 * Foreign text as it may stand in a prompt: LF line ends, no HTML comment (a marker that a worker
 * repeats would count) and no line that is a marker's title, nothing that hides or reorders text, no
 * control characters, no `$name` (the sign becomes `＄`), at most one empty line in a row.
 */
export function cleanForeignText(text: string): string {
	const visible = text.toWellFormed().replace(DECEPTIVE, "").replace(CONTROL, "");
	return withoutComments(visible.replace(LINE_END, "\n"))
		.replace(SKILL_MENTION, "＄")
		.split("\n")
		.map((line) => withoutMarkerTitle(line.trimEnd()))
		.join("\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}

/** Without HTML comments; what only looks like the beginning of one is escaped. */
function withoutComments(text: string): string {
	const [before = "", ...comments] = text.split("<!--");
	const after = comments.map((comment) => {
		const end = comment.indexOf("-->");
		return end === -1 ? `<!--${comment}` : comment.slice(end + "-->".length);
	});
	return [before, ...after].join("").replaceAll("<!--", "&lt;!--");
}
