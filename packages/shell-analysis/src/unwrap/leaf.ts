import { wordOf } from "../machine/argument.ts";
import type { Place } from "../machine/place.ts";
import { mentionsCommandWord, mentionsPhrase, spellsInLetters } from "../parse/mentions.ts";
import { literal, literalOf } from "../text/literal.ts";
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
				hinted: isHintedOutput(call),
				printed: true,
				computed: isDecoding(call),
			}),
		]
	);
}

/** Programs that print what is in the files which they name, changed or not. */
const FILTERS = new Set(
	`awk column comm cut dd egrep expand fgrep fmt fold gawk grep iconv join jq mawk nl paste perl pr python python3 ruby
strings unexpand`.split(/\s+/),
);

/** The same for its output, in which a filter shows what its files on the disk hold. */
export function isHintedOutput(call: Call): boolean {
	if (isHintedCall(call)) return true;
	if (call.args.some(({ text }) => spellsInLetters(showText(text)))) return true;
	if (!FILTERS.has(call.name)) return false;
	return call.args.some(({ text }) => {
		if (!PATH.test(literalOf(text) ?? "")) return false;
		return mentionsPhrase(showText(call.machine.fileText(text, call.place) ?? []));
	});
}

const PATH = /^[\w.~/][\w.+~/-]{0,200}$/;
const DECODERS = /^(?:base32|basenc|uudecode|xz|unxz|xzcat|zstd|unzstd|zstdcat)$/;

/** Whether a program turns what is on the line into other text; jq does without an input. */
function isDecoding({ name, args, place }: Call): boolean {
	const words = args.map((argument) => wordOf(argument) ?? "");
	if (name === "openssl")
		return /^(?:enc|base64|[\w-]*-(?:cbc|ecb|ctr)|rc4\w*|pkeyutl)$/.test(words[0] ?? "");
	if (/^(?:sqlite3|duckdb)$/.test(name)) {
		const text = [...words, showText(place.stdin)].join(" ");
		return /\bx'|\b(?:char|unhex|printf|format|replace|substr|reverse)\s*\(|\|\|/i.test(text);
	}
	if (name !== "jq") return DECODERS.test(name);
	const isFed = place.stdin.length > 0 && literalOf(place.stdin) !== undefined;
	return isFed || words.some((word) => /^(?:-\w*n\w*|--null-input)$/.test(word));
}

/**
 * Whether what a program makes of its input, its files and its arguments, as `show` shows them, may be
 * a creation.
 */
export function isHintedCall({ args, place }: Call, show = showText): boolean {
	if (place.stdin.some(isTelling)) return true;
	return args.some(({ text }) => {
		if (text.length === 0) return false;
		if (mentionsPhrase(show(text))) return true;
		return isHintedFile(place, text);
	});
}

/** Whether a word is the name of a file of this line about a creation, or ends in it: `HEAD:name`. */
export function isHintedFile({ scope: { files } }: Place, word: Text): boolean {
	if (files.size === 0) return false;
	const name = literalOf(word)?.replace(/^.*[:=@]/s, "");
	const keys = [fileKey(word), ...(name === undefined ? [] : [fileKey(literal(name))])];
	return keys.some((key) => files.get(key)?.some(isTelling) === true);
}

function isTelling(piece: Piece): boolean {
	if (piece.kind !== "unknown") return mentionsCommandWord(piece.text);
	return piece.hinted || piece.options.some((option) => option.some(isTelling));
}
