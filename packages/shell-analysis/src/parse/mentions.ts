const CREATION =
	/\b(?:gh|hub|pulls|pull-request|createPullRequest|revertPullRequest)\b|pr\s+(?:create|new)\b/i;
const COMMAND_WORD =
	/\b(?:gh|hub|pr|create|new|revert|api|pulls?|pull-request|graphql|mutation|curl|wget|https?|xhs?|eval|exec|(?:ba|da|z|k)?sh|POST|codex-workers)\b|PullRequest/i;
const HIDDEN = /\$'|\\x[0-9a-f]|\\[0-7]{2,3}|base64|xxd|\brev\b/i;

/** Whether a text that cannot be parsed names a tool or an endpoint that opens pull requests, or hides something. */
export function mentionsCreation(text: string): boolean {
	if (CREATION.test(text) || HIDDEN.test(text)) return true;
	return CREATION.test(
		text.replace(/\\\n|["'\\`]|\$\{?IFS\}?/g, (match) => (match.includes("IFS") ? " " : "")),
	);
}

/** Whether a text contains a word that any form of a creation needs. */
export function mentionsCommandWord(text: string): boolean {
	return COMMAND_WORD.test(text) || HIDDEN.test(text);
}

const PHRASE =
	/\bgh\s+(?:pr|api|["'-])|\bpr\s+(?:create|new)\b|\bhub\s+(?:pull|api)|PullRequest\b|\/pulls\b/i;

/** Whether a text contains a piece of a creation as it is usually written. */
export function mentionsPhrase(text: string): boolean {
	return PHRASE.test(text);
}

const LETTERS = /gh.{0,3}p.{0,2}r.{0,3}(?:create|new)/i;

/** Whether a text has the letters of a creation in their order, with other characters between them: `gh%tpr%tcreate`. */
export function spellsInLetters(text: string): boolean {
	return /gh/i.test(text) && LETTERS.test(text.replace(/[^A-Za-z]+/g, ""));
}

const SPELLED_OUT =
	/\bgh\b[^\n;|&]{0,200}\b(?:api\b|pr\b(?!\s+(?:checkout|checks|close|comment|diff|edit|list|lock|merge|ready|reopen|review|status|view)\b))|\bpr\s+(?:create|new)\b|\bhub\s+(?:pull-request|api)\b|\b(?:curl|wget|xhs?|https?)\s[\s\S]{0,500}(?:\/pulls\b|PullRequest\b)/i;

/** Whether a text that may be no script at all (SQL, a title, a help text) spells out a command that creates. */
export function spellsOutCreation(text: string): boolean {
	return SPELLED_OUT.test(text);
}
