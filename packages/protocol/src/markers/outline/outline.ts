import type { LineShape } from "./lines/line-shape.ts";

/** A line of a comment's Markdown, and what it is. */
export interface ShapedLine {
	readonly text: string;
	/** From 1. */
	readonly line: number;
	/** Whether it stands in a code fence or is one. */
	readonly isCode: boolean;
	readonly shape: LineShape;
}

/** What a comment's Markdown says under one label, whatever shape the label had. */
export interface Entry {
	/** As `normalizeLabel` gives it. */
	readonly label: string;
	/** From 1. */
	readonly line: number;
	/** What stands behind the label and below it, up to the next label of any kind. */
	readonly own: readonly string[];
	/** The same up to the next label that means something: unknown bold words are prose. */
	readonly whole: readonly string[];
}

export interface TableRow {
	readonly cells: readonly string[];
	readonly line: number;
}

/** A table other than one of properties. */
export interface OutlineTable {
	/** The normalized label it stands under; empty for none. */
	readonly label: string;
	/** Normalized. */
	readonly header: readonly string[];
	readonly rows: readonly TableRow[];
	readonly line: number;
}

/** Why a comment's Markdown cannot be read, and where. */
export interface OutlineProblem {
	/** From 1. */
	readonly line: number;
	readonly why: string;
}

/** The structure of a comment's Markdown: labels with what they say, and tables. */
export interface Outline {
	readonly lines: readonly ShapedLine[];
	readonly entries: readonly Entry[];
	readonly tables: readonly OutlineTable[];
	readonly problems: readonly OutlineProblem[];
}
