import { decodeString } from "./decode-escapes.ts";

/** The sets and the flag letters of a `tr` call. */
export interface Translation {
	readonly from: string;
	readonly to: string;
	readonly flags: string;
}

/** What `tr` makes of a known string; undefined when a flag is not understood. */
export function translateCharacters(
	input: string,
	{ from, to, flags }: Translation,
): string | undefined {
	if (/[cC]/.test(flags)) return undefined;
	const source = characters(from);
	if (flags.includes("d")) return [...input].filter((each) => !source.includes(each)).join("");
	const target = characters(to);
	const translated = [...input].map((each) => {
		const index = source.indexOf(each);
		if (index < 0 || target.length === 0) return each;
		return target[Math.min(index, target.length - 1)] ?? each;
	});
	if (!flags.includes("s")) return translated.join("");
	const squeezed = target.length === 0 ? source : target;
	return translated
		.filter((each, index) => each !== translated[index - 1] || !squeezed.includes(each))
		.join("");
}

const CLASSES: Readonly<Record<string, string>> = {
	"[:lower:]": "a-z",
	"[:upper:]": "A-Z",
	"[:digit:]": "0-9",
	"[:space:]": " \\t\\n",
	"[:blank:]": " \\t",
	"[:alpha:]": "A-Za-z",
	"[:alnum:]": "A-Za-z0-9",
};

function characters(set: string): readonly string[] {
	const plain = decodeString(set.replace(/\[:\w+:\]/g, (name) => CLASSES[name] ?? name));
	const result: string[] = [];
	for (let at = 0; at < plain.length; at += 1) {
		const first = plain.charCodeAt(at);
		const last = plain[at + 1] === "-" ? plain.charCodeAt(at + 2) : Number.NaN;
		if (Number.isNaN(last) || last < first) {
			result.push(plain.charAt(at));
			continue;
		}
		for (let code = first; code <= last; code += 1) result.push(String.fromCharCode(code));
		at += 2;
	}
	return result;
}
