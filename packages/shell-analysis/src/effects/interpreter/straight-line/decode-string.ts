import { NotStraightLine, type StraightLineLanguage } from "./straight-line.ts";

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([0-7]{1,3})|(\n)|([\s\S]))/g;
const NAMED: ReadonlyMap<string, string> = new Map([
	["n", "\n"],
	["t", "\t"],
	["r", "\r"],
	["a", "\x07"],
	["b", "\b"],
	["f", "\f"],
	["v", "\v"],
]);

/** What the language fills into a text in such quotes from a variable or a command. */
const FILLED: Readonly<Partial<Record<StraightLineLanguage, RegExp>>> = {
	javascript: /(?<!\\)(?:\\\\)*\$\{/,
	perl: /(?<!\\)(?:\\\\)*[$@]/,
	php: /(?<!\\)(?:\\\\)*(?:\$[\w{]|\{\$)/,
	ruby: /(?<!\\)(?:\\\\)*#[{$@]/,
};

/** The value of a string with its quotes. Throws {@link NotStraightLine} where that is not certain. */
export function decodeString(quoted: string, language: StraightLineLanguage): string {
	const quote = quoted.charAt(0);
	const marks = language === "python" && quoted.startsWith(quote.repeat(3)) ? 3 : 1;
	const text = quoted.slice(marks, -marks);
	if (quote === "'" && /^(?:perl|ruby|php)$/.test(language)) {
		return text.replace(/\\([\\'])/g, "$1");
	}
	const isTemplate = quote === "`" || language !== "javascript";
	if (isTemplate && FILLED[language]?.test(text) === true) throw new NotStraightLine();
	return decodeText(text, language);
}

/** The value of a text with escapes. Throws {@link NotStraightLine} at one that is not certain. */
export function decodeText(text: string, language: StraightLineLanguage): string {
	return text.replace(ESCAPE, (whole, hex, unicode, octal, newline, other) => {
		const code = hex ?? unicode;
		if (unicode !== undefined && !/^(?:python|javascript|ruby)$/.test(language)) {
			throw new NotStraightLine();
		}
		if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
		if (language === "lua" && (octal ?? newline) !== undefined) throw new NotStraightLine();
		if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
		if (newline !== undefined) return language === "perl" ? newline : "";
		return decodeLetter(whole, other, language);
	});
}

function decodeLetter(whole: string, other: string, language: StraightLineLanguage): string {
	const named = NAMED.get(other);
	if (named !== undefined) {
		if (/[abv]/.test(other) && /^(?:perl|php|javascript)$/.test(language))
			throw new NotStraightLine();
		return named;
	}
	if (language === "php") return /[\\"$]/.test(other) ? other : whole;
	if (language === "awk" && !/[\\"]/.test(other)) throw new NotStraightLine();
	if (/[\\"'`]/.test(other)) return other;
	if (/[\w/]/.test(other) && !/^(?:javascript|perl|ruby)$/.test(language))
		throw new NotStraightLine();
	if (/\w/.test(other)) throw new NotStraightLine();
	return /^(?:javascript|perl|ruby)$/.test(language) ? other : whole;
}
