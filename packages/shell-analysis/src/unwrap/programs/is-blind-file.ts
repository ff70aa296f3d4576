import { mentionsPhrase } from "../../parse/mentions.ts";
import { isComputed } from "../../text/is-computed.ts";
import { isHinted } from "../../text/is-hinted.ts";
import { renderText, showText } from "../../text/show-text.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";

/** Whether what a file of this line holds is not known, and was made from a text about a creation or next to one. */
export function isBlindFile({ machine, place }: Call, text: Text): boolean {
	if (isHinted(text) || isComputed(text)) return true;
	const isOpaque = text.length > 0 && renderText(text, "").trim() === "";
	if (!isOpaque || !text.some(({ kind }) => kind === "unknown")) return false;
	if (machine.found.some(({ argv }) => mentionsPhrase(argv.join(" ")))) return true;
	return [...place.scope.files.values()].some((file) => mentionsPhrase(showText(file)));
}
