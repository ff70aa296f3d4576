import { isKnown } from "../words/hole.ts";
import { optionRule } from "../words/option-rule.ts";
import { readOptions } from "../words/read-options.ts";
import type { Refusal } from "../words/refusal.ts";

const OPTIONS = optionRule(
	"-nErusz --quiet --silent --regexp-extended --null-data --separate --unbuffered --posix",
);
const SCRIPT = /^(?:-[nErsz]*e|--expression)$/;
const JOINED = "--expression=";

const ADDRESS = String.raw`(?:\d+(?:~\d+)?|\$|\/(?:[^\/\\\n]|\\.)*\/I?)`;
const ADDRESSES = String.raw`(?:${ADDRESS}(?:,(?:[+~]?\d+|${ADDRESS}))?[ \t]*!?[ \t]*)?`;
const SUBSTITUTES = ["\\/", "\\|", "#", ",", "@"].map((mark) => {
	const part = String.raw`(?:[^\\\n${mark}]|\\.)*`;
	return `s${mark}${part}${mark}${part}${mark}[gpIi\\d]*`;
});
/** One command that neither writes a file (`w`), reads a script, nor runs its text (`e`). */
const COMMAND = new RegExp(
	String.raw`[ \t\n;]*${ADDRESSES}(?:[pPdDqQhHgGxnNl=]|${SUBSTITUTES.join("|")})[ \t]*(?:[;\n]|$)`,
	"y",
);
const BLANK = /[ \t\n;]*$/y;
const LONGEST_SCRIPT = 1_000;

/** sed prints what its script makes of its input, unless the script says otherwise. */
export function judgeSed(args: readonly string[]): Refusal | undefined {
	const scripts: string[] = [];
	const others: string[] = [];
	for (let at = 0; at < args.length; at += 1) {
		const word = args[at] ?? "";
		if (SCRIPT.test(word)) {
			at += 1;
			scripts.push(args[at] ?? "");
		} else if (word.startsWith(JOINED)) scripts.push(word.slice(JOINED.length));
		else others.push(word);
	}
	const read = readOptions(others, OPTIONS);
	if ("refusal" in read) return read.refusal;
	const all = scripts.length > 0 ? scripts : read.operands.slice(0, 1);
	return all.map(judgeScript).find((refusal) => refusal !== undefined);
}

function judgeScript(script: string): Refusal | undefined {
	if (!isKnown(script)) {
		return { word: script, why: "is a script that is not known", isUnclear: true };
	}
	if (script.length <= LONGEST_SCRIPT && onlyPrints(script)) return undefined;
	return { word: script, why: "is a script that is not known to print only" };
}

function onlyPrints(script: string): boolean {
	let at = 0;
	while (at < script.length) {
		COMMAND.lastIndex = at;
		BLANK.lastIndex = at;
		if (BLANK.test(script)) return true;
		if (!COMMAND.test(script)) return false;
		at = COMMAND.lastIndex;
	}
	return true;
}
