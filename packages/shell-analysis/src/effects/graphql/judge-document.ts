import { literal, literalOf } from "../../text/literal.ts";
import type { Piece, Text } from "../../text/text.ts";
import { textWorlds } from "../../text/text-worlds.ts";
import { documentTokens } from "./document-tokens.ts";

/** What a GraphQL document would do: open a pull request, something else, or nobody can tell. */
export type DocumentEffect = "creates" | "other" | "unknown";

const CREATING = ["createPullRequest", "revertPullRequest"];
const UNKNOWN = "\uFFFC";

/** Judges a document by the names in it, not by what its strings say. */
export function judgeDocument(document: Text): DocumentEffect {
	return worst(textWorlds([document]).map(([world = []]) => judgeOne(world)));
}

function worst(effects: readonly DocumentEffect[]): DocumentEffect {
	if (effects.includes("creates")) return "creates";
	return effects.includes("unknown") ? "unknown" : "other";
}

function judgeOne(document: Text): DocumentEffect {
	const { names, isOpen } = documentTokens(document);
	if (CREATING.some((name) => names.has(name)) && (names.has("mutation") || isOpen))
		return "creates";
	if (!isOpen) return "other";
	return names.has("mutation") || !(names.has("query") || startsWithBrace(document))
		? "unknown"
		: "other";
}

/** Judges a request body: JSON with the document in `query`. */
export function judgeBody(body: Text): DocumentEffect {
	return worst(textWorlds([body]).map(([world = []]) => judgeOneBody(world)));
}

function judgeOneBody(body: Text): DocumentEffect {
	const only = body[0];
	if (body.length === 1 && only?.kind === "unknown") return "unknown";
	const source = body.map((piece) => (piece.kind === "unknown" ? UNKNOWN : piece.text)).join("");
	const query = queryIn(source);
	return judgeDocument(query === undefined ? withoutEscapes(body) : fromSource(query));
}

function queryIn(source: string): string | undefined {
	const json = parseJson(source);
	if (typeof json !== "object" || json === null || !("query" in json)) return undefined;
	return typeof json.query === "string" ? json.query : undefined;
}

function parseJson(source: string): unknown {
	try {
		return JSON.parse(source);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

/** A body that is no JSON is read as if its quotes were not there: every name in it counts. */
function withoutEscapes(body: Text): Text {
	return body.map((piece) =>
		piece.kind === "unknown"
			? piece
			: { ...piece, text: decoded(piece.text).replace(/["\\]/g, " ") },
	);
}

function decoded(json: string): string {
	return json
		.replace(/\\[nrt]/g, " ")
		.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) =>
			String.fromCharCode(Number.parseInt(code, 16)),
		);
}

function fromSource(source: string): Text {
	const pieces: Piece[] = [];
	for (const [index, part] of source.split(UNKNOWN).entries()) {
		if (index > 0) pieces.push(ANYTHING);
		pieces.push(...literal(part));
	}
	return pieces;
}

const ANYTHING: Piece = {
	kind: "unknown",
	id: 0,
	group: 0,
	source: "…",
	options: [],
	open: true,
	terminal: false,
	hinted: false,
	printed: false,
	computed: false,
};

function startsWithBrace(document: Text): boolean {
	return /^\s*\{/.test(literalOf(document.slice(0, 1)) ?? "");
}
