import { isAtEnd, type ProgramReader } from "./program-reader.ts";
import { readValue, readValues } from "./read-value.ts";
import { textOf } from "./start-command.ts";
import { NotStraightLine } from "./straight-line.ts";

/** Reads `BEGIN { … }`, `END { … }` and `{ … }` of awk with nothing but known calls in them. */
export function readAwk(reader: ProgramReader): void {
	while (!isAtEnd(reader)) {
		if (reader.peek().kind === "end") {
			reader.next();
			continue;
		}
		if (!reader.take("BEGIN")) reader.take("END");
		reader.expect("{");
		while (!reader.take("}")) readAction(reader);
	}
}

function readAction(reader: ProgramReader): void {
	if (reader.peek().kind === "end") {
		if (isAtEnd(reader)) throw new NotStraightLine();
		reader.next();
		return;
	}
	if (reader.take("exit")) return;
	if (reader.take("print")) {
		readPrint(reader);
		return;
	}
	const isAssigned = reader.peek().kind === "name" && reader.peek(1).text === "=";
	if (isAssigned && reader.peek(2).text !== "=") {
		const name = reader.expectName();
		reader.next();
		reader.names.set(name, readValue(reader));
		return;
	}
	const value = readValue(reader);
	if (!reader.take("|")) return;
	reader.expect("getline");
	if (reader.peek().kind === "name") reader.names.delete(reader.expectName());
	reader.start({ type: "script", text: textOf(value) }, true);
}

/** `print "…"`, and `print "…" | "command"`. */
function readPrint(reader: ProgramReader): void {
	const text = `${readValues(reader).map(textOf).join(" ")}\n`;
	if (reader.isAt(">")) throw new NotStraightLine();
	if (!reader.take("|")) {
		reader.steps.push({ type: "print", parts: [text] });
		return;
	}
	reader.start({ type: "script", text: textOf(readValue(reader)), input: text }, false);
}
