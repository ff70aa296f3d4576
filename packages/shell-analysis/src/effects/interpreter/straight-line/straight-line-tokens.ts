import { decodeString } from "./decode-string.ts";
import { NotStraightLine, type StraightLineLanguage } from "./straight-line.ts";

/** A token of a straight-line program; a text is the value of a string or of backticks. */
export interface StraightLineToken {
	readonly kind: "text" | "backticks" | "name" | "number" | "sign" | "end";
	readonly text: string;
}

const DOUBLE = String.raw`"(?:[^"\\]|\\[\s\S])*"`;
const SINGLE = String.raw`'(?:[^'\\]|\\[\s\S])*'`;
const BACKTICKS = "`(?:[^`\\\\]|\\\\[\\s\\S])*`";
const LONG = String.raw`"""(?:[^\\]|\\[\s\S])*?"""|'''(?:[^\\]|\\[\s\S])*?'''`;

interface Syntax {
	readonly strings: string;
	readonly comment: string;
	/** Whether a newline outside brackets ends a statement. */
	readonly endsAtNewline: boolean;
	readonly name: string;
}

const WORD = String.raw`[A-Za-z_]\w*`;
const SIGILS = String.raw`[$@]?[A-Za-z_]\w*`;
const SYNTAX: Readonly<Record<StraightLineLanguage, Syntax>> = {
	python: {
		strings: `${LONG}|${DOUBLE}|${SINGLE}`,
		comment: "#.*",
		endsAtNewline: true,
		name: WORD,
	},
	javascript: {
		strings: `${DOUBLE}|${SINGLE}|${BACKTICKS}`,
		comment: String.raw`//.*|/\*[\s\S]*?\*/`,
		endsAtNewline: true,
		name: WORD,
	},
	perl: {
		strings: `${DOUBLE}|${SINGLE}|${BACKTICKS}`,
		comment: "#.*",
		endsAtNewline: false,
		name: SIGILS,
	},
	ruby: {
		strings: `${DOUBLE}|${SINGLE}|${BACKTICKS}`,
		comment: "#.*",
		endsAtNewline: true,
		name: WORD,
	},
	php: {
		strings: `${DOUBLE}|${SINGLE}|${BACKTICKS}`,
		comment: String.raw`//.*|#(?!\[).*|/\*[\s\S]*?\*/`,
		endsAtNewline: false,
		name: SIGILS,
	},
	lua: {
		strings: `${DOUBLE}|${SINGLE}`,
		comment: String.raw`--(?!\[).*`,
		endsAtNewline: true,
		name: WORD,
	},
	awk: { strings: DOUBLE, comment: "#.*", endsAtNewline: true, name: WORD },
};

function readerOf({ strings, comment, name }: Syntax): RegExp {
	return new RegExp(
		String.raw`(${strings})|(${comment})|(${name})|(\d+)|(\n)|([^\S\n]+)|(\.\.|[\s\S])`,
		"g",
	);
}

/** What makes more of a comment: the encoding of a file in Python, the end of PHP. */
const HIDING = /coding|\?>/;

/** Splits a program into its tokens. Throws {@link NotStraightLine} at a string that is not certain. */
export function straightLineTokens(
	source: string,
	language: StraightLineLanguage,
): readonly StraightLineToken[] {
	const tokens: StraightLineToken[] = [];
	const syntax = SYNTAX[language];
	let depth = 0;
	for (const match of source.matchAll(readerOf(syntax))) {
		const [text, string, comment, name, number, newline, blank] = match;
		if (comment !== undefined && HIDING.test(comment)) throw new NotStraightLine();
		if (comment !== undefined || blank !== undefined) continue;
		if (newline !== undefined) {
			if (syntax.endsAtNewline && depth === 0) tokens.push({ kind: "end", text });
		} else if (string !== undefined) {
			const kind = string.startsWith("`") && language !== "javascript" ? "backticks" : "text";
			tokens.push({ kind, text: decodeString(string, language) });
		} else if (name !== undefined) tokens.push({ kind: "name", text });
		else if (number !== undefined) tokens.push({ kind: "number", text });
		else {
			if (/[([]/.test(text)) depth += 1;
			if (/[)\]]/.test(text)) depth -= 1;
			tokens.push({ kind: text === ";" ? "end" : "sign", text });
		}
	}
	return tokens;
}
