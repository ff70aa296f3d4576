/** One command of a sed script, as far as it matters what it writes or runs. */
export type SedCommand =
	| {
			readonly kind: "substitute";
			readonly from: string;
			readonly to: string;
			readonly flags: string;
			/** The file of the flag `w`. */
			readonly file: string;
			/** Whether it is for some lines only. */
			readonly isAddressed: boolean;
	  }
	/** `e command`; without a command the line itself is run. */
	| { readonly kind: "execute"; readonly script: string }
	| { readonly kind: "write"; readonly file: string }
	/** `y/…/…/`: characters for characters. */
	| {
			readonly kind: "translate";
			readonly from: string;
			readonly to: string;
			readonly isAddressed: boolean;
	  }
	/** `1i\`: a line in front of the first one. */
	| { readonly kind: "prepend"; readonly line: string }
	| { readonly kind: "other" };

const ADDRESS = String.raw`(?:\d+(?:~\d+)?|\$|/(?:\\.|[^/\\])*/I?|\\(.)(?:\\.|(?!\1)[^\\])*\1)`;
const START = new RegExp(
	String.raw`^[\s;{}]*(${ADDRESS}(?:,(?:[+~]?\d+|${ADDRESS.replaceAll("\\1", "\\3")}))?)?\s*!?\s*`,
);
const SUBSTITUTE =
	/^s([\s\S])((?:\\[\s\S]|(?!\1)[^\\])*)\1((?:\\[\s\S]|(?!\1)[^\\])*)\1([gpiIemM\d]*)(?:w\s*([^\n]*))?/;
const TRANSLATE = /^y([\s\S])((?:\\[\s\S]|(?!\1)[^\\])*)\1((?:\\[\s\S]|(?!\1)[^\\])*)\1/;
/** Commands with a text up to the end of the line, which a backslash continues. */
const TO_LINE_END = /^([aicewWrR])[^\S\n]*((?:\\[\s\S]|[^\n\\])*)/;
const LABELLED = /^[:btT][^;\n}]*/;

const PREPEND = /^1i\\\n((?!\s)(?:[^\\\n]|\\\\)+)$/;

/** Splits a sed script into its commands. What cannot be read ends it as `other`. */
export function parseSed(script: string): readonly SedCommand[] {
	const [, line] = PREPEND.exec(script) ?? [];
	if (line !== undefined) return [{ kind: "prepend", line: line.replaceAll("\\\\", "\\") }];
	const commands: SedCommand[] = [];
	let isInBlock = false;
	for (let rest = script; rest.trim() !== ""; ) {
		const start = START.exec(rest);
		const isAddressed = isInBlock || start?.[1] !== undefined;
		const body = rest.slice(start?.[0].length ?? 0);
		if (body === "") break;
		if (body.startsWith("{")) {
			isInBlock = true;
			rest = body.slice(1);
			continue;
		}
		const read = readCommand(body, isAddressed);
		commands.push(read.command);
		if (read.length === 0) break;
		rest = body.slice(read.length);
	}
	return commands;
}

interface ReadCommand {
	readonly command: SedCommand;
	/** How many characters it takes; 0 when it cannot be read. */
	readonly length: number;
}

function readCommand(body: string, isAddressed: boolean): ReadCommand {
	const substitute = SUBSTITUTE.exec(body);
	if (substitute !== null) {
		const [whole, , from = "", to = "", flags = "", file = ""] = substitute;
		return {
			command: { kind: "substitute", from, to, flags, file, isAddressed },
			length: whole.length,
		};
	}
	const translate = TRANSLATE.exec(body);
	if (translate !== null) {
		const [whole, , from = "", to = ""] = translate;
		return { command: { kind: "translate", from, to, isAddressed }, length: whole.length };
	}
	const text = TO_LINE_END.exec(body);
	if (text !== null) return { command: textCommand(text), length: text[0].length };
	const [simple] = LABELLED.exec(body) ?? /^[pPdDqQnNgGhHxlz=#]/.exec(body) ?? [""];
	const isComment = simple === "#";
	return {
		command: { kind: "other" },
		length: isComment ? body.split("\n", 1).join("").length : simple.length,
	};
}

function textCommand([, letter = "", text = ""]: RegExpExecArray): SedCommand {
	if (letter === "e") return { kind: "execute", script: text };
	return letter === "w" || letter === "W"
		? { kind: "write", file: text.trim() }
		: { kind: "other" };
}

/** What the escapes in a replacement stand for; `&` and `\0` are what was found. */
export function unescapeReplacement(to: string, match = "&"): string {
	return to.replace(/&|\\([\s\S])/g, (_, character: string | undefined) => {
		if (character === undefined || character === "0") return match;
		return character === "n" ? "\n" : character;
	});
}
