import { knownFunction, moduleNamed } from "./known-functions.ts";
import { isVariableName, type ProgramReader } from "./program-reader.ts";
import { readModule, readValue, readValues } from "./read-value.ts";
import { textOf } from "./start-command.ts";
import { NotStraightLine, type StraightLineValue } from "./straight-line.ts";

const DECLARING = /^(?:my|our|local|const|let|var)$/;

/** Reads one statement. Throws {@link NotStraightLine} where it is more than an import, a value, a known call. */
export function readStatement(reader: ProgramReader): void {
	const { kind, text } = reader.peek();
	if (kind === "name" && readImport(reader, text)) return;
	if (reader.language === "perl" && kind === "name" && text === "open") {
		readOpen(reader);
		return;
	}
	if (kind !== "name" && kind !== "backticks") throw new NotStraightLine();
	const isDeclared = kind === "name" && DECLARING.test(text);
	if (isDeclared) reader.next();
	if (isDeclared && reader.isAt("{")) readDestructured(reader);
	else if (reader.peek().kind === "name" && isAssignment(reader)) readAssignment(reader);
	else if (isDeclared) throw new NotStraightLine();
	else readCall(reader);
}

/** A statement that starts nothing and prints nothing may be the end of the one before it. */
function readCall(reader: ProgramReader): void {
	const before = reader.steps.length;
	readValue(reader);
	if (reader.steps.length === before) throw new NotStraightLine();
}

function isAssignment(reader: ProgramReader): boolean {
	return reader.peek(1).text === "=" && reader.peek(2).text !== "=";
}

function readAssignment(reader: ProgramReader): void {
	const name = reader.expectName();
	reader.expect("=");
	assign(reader, name, readValue(reader));
}

function assign(reader: ProgramReader, name: string, value: StraightLineValue): void {
	if (value.type === "path" && !/^(?:python|javascript)$/.test(reader.language)) {
		throw new NotStraightLine();
	}
	if (!isVariableName(name, reader.language)) {
		const isItself = value.type === "path" && value.name.replace(/^.*\./, "") === name;
		if (!isItself) throw new NotStraightLine();
	}
	reader.names.set(name, value);
}

/** Reads an import, if the statement is one. */
function readImport(reader: ProgramReader, word: string): boolean {
	const { language } = reader;
	if (word === "use" && language === "perl") {
		reader.next();
		readModule(reader);
		return true;
	}
	if (word === "require" && language === "ruby") {
		reader.next();
		readModule(reader);
		return true;
	}
	if (word === "import" && language === "python") readPythonImport(reader);
	else if (word === "from" && language === "python") readPythonNames(reader);
	else if (word === "import" && language === "javascript") readModuleImport(reader);
	else return false;
	return true;
}

/** `import os, subprocess as sp`. */
function readPythonImport(reader: ProgramReader): void {
	reader.next();
	do {
		const module = reader.expectName();
		if (moduleNamed(module, "python") === undefined) throw new NotStraightLine();
		const name = reader.take("as") ? reader.expectName() : module;
		reader.names.set(name, { type: "path", name: module });
	} while (reader.take(","));
}

/** `from subprocess import run, call as c`. */
function readPythonNames(reader: ProgramReader): void {
	reader.next();
	const module = readModule(reader);
	reader.expect("import");
	readNames(reader, module, "as");
}

/** `import { execSync as run } from "child_process"`, `import * as cp from …`, `import cp from …`. */
function readModuleImport(reader: ProgramReader): void {
	reader.next();
	const names = new Map<string, string>();
	let whole: string | undefined;
	if (reader.take("{")) {
		do {
			const name = reader.expectName();
			names.set(reader.take("as") ? reader.expectName() : name, name);
		} while (reader.take(","));
		reader.expect("}");
	} else {
		if (reader.take("*")) reader.expect("as");
		whole = reader.expectName();
	}
	reader.expect("from");
	const module = readModule(reader);
	if (whole !== undefined) reader.names.set(whole, module);
	for (const [local, name] of names) bind(reader, module, [local, name]);
}

/** `const { execSync, spawnSync: run } = require("child_process")`. */
function readDestructured(reader: ProgramReader): void {
	reader.expect("{");
	const names = new Map<string, string>();
	do {
		const name = reader.expectName();
		names.set(reader.take(":") ? reader.expectName() : name, name);
	} while (reader.take(","));
	reader.expect("}");
	reader.expect("=");
	const module = readValue(reader);
	for (const [local, name] of names) bind(reader, module, [local, name]);
}

function readNames(reader: ProgramReader, module: StraightLineValue, as: string): void {
	do {
		const name = reader.expectName();
		bind(reader, module, [reader.take(as) ? reader.expectName() : name, name]);
	} while (reader.take(","));
}

function bind(
	reader: ProgramReader,
	module: StraightLineValue,
	[local, name]: readonly [string, string],
): void {
	if (module.type !== "path") throw new NotStraightLine();
	reader.names.set(local, { type: "path", name: `${module.name}.${name}` });
}

/** Perl: `open(my $f, "-|", list)` and `open(F, "command |")`. */
function readOpen(reader: ProgramReader): void {
	reader.next();
	const isBracketed = reader.take("(");
	reader.take("my");
	const handle = reader.expectName();
	reader.expect(",");
	const [mode, ...rest] = readValues(reader);
	if (isBracketed) reader.expect(")");
	const text = textOf(mode).trim();
	const known = knownFunction("system", "perl");
	if (known === undefined) throw new NotStraightLine();
	const piped = /^([^|<>]*\S)\s*\|$/.exec(text)?.[1];
	if (piped !== undefined && piped !== "-" && rest.length === 0) {
		reader.names.set(handle, reader.start({ type: "script", text: piped }, true));
		return;
	}
	if (text !== "-|" || rest.length === 0) throw new NotStraightLine();
	const words = rest.flatMap((value) => (value.type === "list" ? value.items : [textOf(value)]));
	const [only = ""] = words;
	reader.names.set(
		handle,
		reader.start(
			words.length === 1 ? { type: "script", text: only } : { type: "words", words },
			true,
		),
	);
}
