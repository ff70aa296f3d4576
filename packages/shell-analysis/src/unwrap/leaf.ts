import { mentionsCommandWord, mentionsPhrase } from "../parse/mentions.ts";
import { showText } from "../text/show-text.ts";
import type { Piece, Text } from "../text/text.ts";
import { type CommandVerdict, PASSES } from "../verdict/command-verdict.ts";
import { fileKey } from "../walk/file-key.ts";
import type { Call } from "./call.ts";

/** Notes the call as a command that runs nothing else; returns its output, by default an unknown one. */
export function leaf(call: Call, verdict: CommandVerdict = PASSES, output?: Text): Text {
	call.machine.record(call.argv, verdict, call.place);
	return (
		output ?? [
			call.machine.unknowns.create({
				source: `$(${call.name} …)`,
				hinted: isHintedCall(call),
				printed: true,
			}),
		]
	);
}

/** Whether what a program makes of its input, its files and its arguments may be a creation. */
export function isHintedCall({ args, place }: Call): boolean {
	if (place.stdin.some(isTelling)) return true;
	return args.some(({ text }) => {
		if (text.length === 0) return false;
		if (mentionsPhrase(showText(text))) return true;
		return place.scope.files.get(fileKey(text))?.some(isTelling) === true;
	});
}

function isTelling(piece: Piece): boolean {
	if (piece.kind !== "unknown") return mentionsCommandWord(piece.text);
	return piece.hinted || piece.options.some((option) => option.some(isTelling));
}
