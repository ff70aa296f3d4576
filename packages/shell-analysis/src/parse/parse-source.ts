import { type ParsedScript, parse } from "unbash";

/** A parsed script; `broken` says why the source is not a complete bash script. */
export interface Parsed {
	readonly tree: ParsedScript | undefined;
	readonly broken: string | undefined;
}

/** Parses source code and never throws: what the parser cannot take is broken source. */
export function parseSource(source: string): Parsed {
	try {
		const tree = parse(source);
		return { tree, broken: tree.errors?.[0]?.message };
	} catch (error) {
		return {
			tree: undefined,
			broken: error instanceof Error ? error.message : "the parser failed",
		};
	}
}
