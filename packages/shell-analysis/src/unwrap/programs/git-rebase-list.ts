import { lookUp } from "../../expand/look-up.ts";
import { literal } from "../../text/literal.ts";
import { renderText } from "../../text/show-text.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";

const EDITORS = ["GIT_SEQUENCE_EDITOR", "GIT_EDITOR", "VISUAL", "EDITOR"];
const LONGEST_TEXT = 20_000;
const MOST_SCRIPTS = 16;

/** `exec command` in what may become the list of a rebase: files of the line, and what an editor is told to write. */
export function listedScripts({ machine, place }: Call): readonly Text[] {
	const files = [...place.scope.files].filter(([path]) => !path.startsWith("/dev/"));
	const editors = EDITORS.map((name) => lookUp(machine, name, place));
	return [...files.map(([, text]) => text), ...editors].flatMap(scriptsInList);
}

/** What stands behind `exec` or `x` in a text, up to the end of a line or a quote. */
export function scriptsInList(text: Text): readonly Text[] {
	const source = renderText(text, " ").slice(0, LONGEST_TEXT);
	return [...source.matchAll(/\b(?:exec|x)[ \t]+([^\n'"\\]+)/g)]
		.slice(0, MOST_SCRIPTS)
		.map(([, script = ""]) => literal(script));
}
