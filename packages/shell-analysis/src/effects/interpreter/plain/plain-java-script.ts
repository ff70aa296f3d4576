import { STRING, STRINGS, textIn, textsIn } from "./plain-strings.ts";
import type { PlainNames, PlainStatement } from "./read-statements.ts";

const MODULE = `(?:"(?:node:)?child_process"|'(?:node:)?child_process')`;
const NAME = "(execSync|execFileSync|spawnSync)";
/** The end of a statement: what follows a line break never goes on with it, since each starts with a name. */
const END = String.raw`(?=[;\n]|$)`;
const OWNER = String.raw`(?:require\(${MODULE}\)\.)?`;

function statement(pattern: string, read: PlainStatement["read"]): PlainStatement {
	return { pattern: new RegExp(pattern, "y"), read };
}

function remember([name = ""]: readonly (string | undefined)[], names: PlainNames) {
	if (names.has(name)) return undefined;
	names.set(name, []);
	return [];
}

/** The import of a function that starts programs, `console.log("…")`, and calls of it, all with literal strings. */
export const JAVA_SCRIPT: readonly PlainStatement[] = [
	statement(String.raw`const \{ ?${NAME} ?\} = require\(${MODULE}\)${END}`, remember),
	statement(String.raw`import \{ ?${NAME} ?\} from ${MODULE}${END}`, remember),
	statement(String.raw`console\.log\((${STRING})\)${END}`, ([text = ""]) =>
		text.includes("%") ? undefined : [],
	),
	statement(String.raw`(${OWNER})execSync\((${STRING})\)${END}`, ([owner, text = ""], names) =>
		owner === "" && !names.has("execSync") ? undefined : [{ kind: "script", script: textIn(text) }],
	),
	statement(
		String.raw`(${OWNER})(execFileSync|spawnSync)\((${STRING}), ?\[(${STRINGS})\]\)${END}`,
		([owner, name = "", file = "", list = ""], names) =>
			owner === "" && !names.has(name)
				? undefined
				: [{ kind: "command", words: [textIn(file), ...textsIn(list)] }],
	),
];
