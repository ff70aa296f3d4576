import { mentionsCommandWord, mentionsPhrase } from "../parse/mentions.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { type CommandVerdict, PASSES } from "../verdict/command-verdict.ts";
import type { Call } from "./call.ts";

/** Notes the call as a command that runs nothing else; returns its output, by default an unknown one. */
export function leaf(call: Call, verdict: CommandVerdict = PASSES, output?: Text): Text {
	call.machine.record(call.argv, verdict, call.place);
	return (
		output ?? [
			call.machine.unknowns.create({ source: `$(${call.name} …)`, hinted: isHinted(call) }),
		]
	);
}

/** What a program makes of a text that names a creation may be one. */
function isHinted({ args, place }: Call): boolean {
	const input = place.stdin.flatMap((piece) => (piece.kind === "literal" ? [piece.text] : []));
	if (input.some((text) => text.length < 4096 && mentionsCommandWord(text))) return true;
	return args.some(({ text }) => text.length > 0 && mentionsPhrase(showText(text).slice(0, 4096)));
}
