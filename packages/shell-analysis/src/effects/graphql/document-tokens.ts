import type { Text } from "../../text/text.ts";

/** What of a GraphQL document matters: its names, and whether something is not known where a name may stand. */
export interface DocumentTokens {
	/** Names outside strings and comments. */
	readonly names: ReadonlySet<string>;
	/** Whether an unknown piece stands outside strings, comments and arguments. */
	readonly isOpen: boolean;
}

const UNKNOWN = "\uFFFC";
const TOKEN =
	/"""(?:[^"]|"(?!""))*(?:"""|$)|"(?:[^"\\\n]|\\.)*(?:"|\n|$)|#[^\n]*|[A-Za-z_]\w*|\uFFFC|[()]/g;

/** Scans a GraphQL document. */
export function documentTokens(document: Text): DocumentTokens {
	const source = document
		.map((piece) => (piece.kind === "unknown" ? UNKNOWN : piece.text))
		.join("");
	const names = new Set<string>();
	let depth = 0;
	let isOpen = false;
	for (const [token] of source.matchAll(TOKEN)) {
		if (token === "(") depth += 1;
		else if (token === ")") depth -= 1;
		else if (token === UNKNOWN) isOpen ||= depth <= 0;
		else if (/^\w/.test(token)) names.add(token);
	}
	return { names, isOpen };
}
