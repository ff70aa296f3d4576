import { callFunction } from "./call-function.ts";
import { knownFunction, moduleNamed } from "./known-functions.ts";
import type { ProgramReader } from "./program-reader.ts";
import { NotStraightLine, type StraightLineValue } from "./straight-line.ts";

const CONSTANT = /^(?:True|False|None|true|false|null|undefined|nil)$/;
/** Languages with lists in square brackets. */
const LISTED = /^(?:python|javascript|ruby|php)$/;
/** Methods of an output that give it again, and what is read of it. */
const PASSING =
	/^(?:read|readlines|decode|strip|trim|toString|communicate|wait|stdout|stderr|returncode|status|close)$/;

/** Reads an expression. Throws {@link NotStraightLine} where it is more than strings, lists and known calls. */
export function readValue(reader: ProgramReader): StraightLineValue {
	let value = readOperand(reader);
	while (isJoined(reader)) {
		const right = readOperand(reader);
		if (value.type !== "text" || right.type !== "text") throw new NotStraightLine();
		value = { type: "text", text: value.text + right.text };
	}
	return value;
}

/** Takes the operator between two strings; some languages need none. */
function isJoined(reader: ProgramReader): boolean {
	const { language } = reader;
	if (/^(?:python|javascript|ruby)$/.test(language) && reader.take("+")) return true;
	if (/^(?:perl|php)$/.test(language) && reader.take(".")) return true;
	if (language === "lua" && reader.take("..")) return true;
	return /^(?:python|ruby|awk)$/.test(language) && reader.peek().kind === "text";
}

function readOperand(reader: ProgramReader): StraightLineValue {
	let value = readPrimary(reader);
	for (;;) {
		if (reader.isAt("(") && value.type === "path") {
			value = callFunction(reader, value.name, readArguments(reader));
		} else if (reader.language !== "perl" && reader.language !== "php" && reader.take(".")) {
			value = readMember(reader, value, reader.expectName());
		} else return value;
	}
}

function readMember(
	reader: ProgramReader,
	value: StraightLineValue,
	name: string,
): StraightLineValue {
	if (value.type === "path") {
		const path = `${value.name}.${name}`;
		if (path !== "sys.argv" && path !== "process.argv") return { type: "path", name: path };
		return readSlice(reader, reader.names.get(path));
	}
	if (value.type === "output" && PASSING.test(name)) {
		if (reader.isAt("(")) readArguments(reader);
		return value;
	}
	if (value.type === "output" && name === "length") return { type: "constant", text: "0" };
	if (value.type === "text" && name === "split" && reader.isAt("(")) {
		if (readArguments(reader).values.length > 0) throw new NotStraightLine();
		return { type: "list", items: value.text.trim().split(/\s+/) };
	}
	throw new NotStraightLine();
}

/** `sys.argv[1:]`, of the whole list. */
function readSlice(reader: ProgramReader, value: StraightLineValue | undefined): StraightLineValue {
	if (value?.type !== "list" || !reader.take("[")) throw new NotStraightLine();
	const start = reader.next();
	if (start.kind !== "number" || start.text === "0") throw new NotStraightLine();
	if (reader.take("]")) {
		const text = value.items[Number(start.text)];
		if (text === undefined) throw new NotStraightLine();
		return { type: "text", text };
	}
	reader.expect(":");
	reader.expect("]");
	return { type: "list", items: value.items.slice(Number(start.text)) };
}

function readPrimary(reader: ProgramReader): StraightLineValue {
	const { kind, text } = reader.next();
	if (kind === "text") return { type: "text", text };
	if (kind === "number") return { type: "constant", text };
	if (kind === "backticks") return reader.start({ type: "script", text }, true);
	if (text === "[" && kind === "sign" && LISTED.test(reader.language)) return readList(reader, "]");
	if (text === "(" && kind === "sign") return readList(reader, ")");
	if (text === "{" && kind === "sign" && reader.language === "javascript")
		return readOptions(reader);
	if (text === "<" && kind === "sign" && reader.language === "perl") return readHandle(reader);
	if (kind !== "name") throw new NotStraightLine();
	return readName(reader, text);
}

function readName(reader: ProgramReader, name: string): StraightLineValue {
	const { language, names } = reader;
	const value = names.get(name);
	if (value !== undefined) return value;
	if (/^[$@]/.test(name)) throw new NotStraightLine();
	if (CONSTANT.test(name)) return { type: "constant", text: name };
	const known = knownFunction(name, language);
	if (known?.isBare === true && !reader.isAt("(")) {
		return callFunction(reader, name, { values: readValues(reader), options: new Map() });
	}
	return { type: "path", name };
}

/** `<$f>`: what the command prints that a handle was opened for. */
function readHandle(reader: ProgramReader): StraightLineValue {
	const value = reader.names.get(reader.expectName());
	reader.expect(">");
	if (value?.type !== "output") throw new NotStraightLine();
	return value;
}

/** A list of strings; in parentheses one value stands for itself. */
function readList(reader: ProgramReader, end: string): StraightLineValue {
	const values: StraightLineValue[] = [];
	while (!reader.isAt(end)) {
		values.push(readValue(reader));
		if (!reader.take(",")) break;
		if (reader.isAt(end) && end === ")" && reader.language !== "perl") throw new NotStraightLine();
	}
	reader.expect(end);
	const [only] = values;
	if (end === ")" && values.length === 1 && only !== undefined && reader.language !== "perl")
		return only;
	const items = values.flatMap((value) => {
		if (value.type === "list" && reader.language === "perl") return value.items;
		if (value.type === "text") return [value.text];
		if (value.type === "constant" && !/^\d/.test(value.text)) throw new NotStraightLine();
		if (value.type === "constant") return [value.text];
		throw new NotStraightLine();
	});
	return { type: "list", items };
}

/** The arguments in parentheses; `name=value` and `name: value` are options. */
function readArguments(reader: ProgramReader) {
	const values: StraightLineValue[] = [];
	const options = new Map<string, StraightLineValue>();
	reader.expect("(");
	while (!reader.isAt(")")) {
		const isNamed = reader.peek().kind === "name" && /^[=:]$/.test(reader.peek(1).text);
		if (isNamed && /^(?:python|ruby)$/.test(reader.language)) {
			const name = reader.expectName();
			reader.next();
			options.set(name, readValue(reader));
		} else {
			const value = readValue(reader);
			if (value.type === "options")
				for (const [name, option] of value.values) options.set(name, option);
			else values.push(value);
		}
		if (!reader.take(",")) break;
	}
	reader.expect(")");
	return { values, options };
}

/** Values up to the end of the statement. */
export function readValues(reader: ProgramReader): readonly StraightLineValue[] {
	const values: StraightLineValue[] = [];
	if (reader.peek().kind === "end") return values;
	do values.push(readValue(reader));
	while (reader.take(","));
	return values;
}

/** `{ stdio: "inherit", shell: true }`. */
function readOptions(reader: ProgramReader): StraightLineValue {
	const values = new Map<string, StraightLineValue>();
	while (!reader.isAt("}")) {
		const name = reader.next();
		if (name.kind !== "name" && name.kind !== "text") throw new NotStraightLine();
		reader.expect(":");
		values.set(name.text, readValue(reader));
		if (!reader.take(",")) break;
	}
	reader.expect("}");
	return { type: "options", values };
}

/** The module that a value names. Throws {@link NotStraightLine} for one that is not of the language itself. */
export function readModule(reader: ProgramReader): StraightLineValue {
	const { text } = reader.next();
	const name = moduleNamed(text, reader.language);
	if (name === undefined) throw new NotStraightLine();
	return { type: "path", name };
}
