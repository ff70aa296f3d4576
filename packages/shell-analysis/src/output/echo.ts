import { wordOf } from "../machine/argument.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { decodeEscapes } from "./decode-escapes.ts";
import { shownNames } from "./shown-names.ts";
import { untilStop } from "./until-stop.ts";

/** `echo`: its words. Escapes are decoded with `-e`; some shells do it without, which only adds possibilities. */
export function printEcho(call: Call): Text {
	let index = 0;
	let isDecoding = call.name === "print";
	let hasNewline = true;
	for (; index < call.args.length; index += 1) {
		const flag = /^-([neErs]+)$/.exec(wordOf(call.args[index]) ?? "")?.[1];
		if (flag === undefined) break;
		if (flag.includes("n")) hasNewline = false;
		if (flag.includes("e")) isDecoding = true;
	}
	const words = shownNames(call.machine, call.args.slice(index));
	const text = joinTexts([...[joinTexts(words, " ")], literal(hasNewline ? "\n" : "")]);
	if (isDecoding) return leaf(call, undefined, decodeEscapes(untilStop(text)));
	const decoded = hasEscapes(text) ? decodeEscapes(untilStop(text)) : text;
	return leaf(call, undefined, call.machine.unknowns.oneOf("$(echo …)", [text, decoded]));
}

/** `\"` alone is none of the escapes of `echo`. */
function hasEscapes(text: Text): boolean {
	return text.some((piece) => piece.kind === "literal" && /\\[^"]/.test(piece.text));
}
