import { type Document, isAlias, LineCounter, parseDocument, visit } from "yaml";
import { type FieldValues, isMapping } from "./field-path.ts";

/** A file's fields, or why it holds none (a sentence without its full stop). */
export type ParsedFields =
	| { readonly ok: true; readonly fields: FieldValues }
	| { readonly ok: false; readonly why: string };

const no = (why: string): ParsedFields => ({ ok: false, why });

/**
 * Reads JSON or YAML 1.2: one mapping with text keys, each once; no tags but YAML's own plain
 * ones, no anchors that are used again. Never throws.
 */
export function parseFields(text: string): ParsedFields {
	try {
		return readDocument(text);
	} catch (error) {
		// The one thing that the parser throws: nesting deeper than the stack.
		if (error instanceof RangeError) return no("it is nested too deeply");
		throw error;
	}
}

function readDocument(text: string): ParsedFields {
	const lineCounter = new LineCounter();
	const document = parseDocument(text, {
		lineCounter,
		logLevel: "error",
		merge: false,
		prettyErrors: false,
		resolveKnownTags: false,
		schema: "core",
		stringKeys: true,
	});
	const [first] = [...document.errors, ...document.warnings];
	if (first !== undefined) {
		const { line } = lineCounter.linePos(first.pos[0]);
		return no(`line ${line}: ${oneLine(first.message)}`);
	}
	if (hasAlias(document)) return no("it uses an alias (*name): write the value out instead");
	const fields: unknown = document.toJS();
	return isMapping(fields) ? { ok: true, fields } : no("it is not one mapping of fields");
}

function hasAlias(document: Document): boolean {
	let found = false;
	visit(document, (_, node) => {
		if (!isAlias(node)) return undefined;
		found = true;
		return visit.BREAK;
	});
	return found;
}

/** The parser's messages quote the file. */
function oneLine(message: string): string {
	const line = message.replace(/[\p{C}\p{Z}\s]+/gu, " ").trim();
	return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
