import type { Entry, Outline, OutlineProblem, OutlineTable, TableRow } from "../outline.ts";
import type { Said } from "../said.ts";

/**
 * How a value is written: from its bare text (no signs, blanks, emphasis or backticks around it)
 * to the value, or `undefined` when the text is none. `written` is the text with all of that.
 */
export type ReadValue<Value> = (text: string, written: string) => Value | undefined;

/** A fact, by its labels (normalized; templates differ in them). */
export interface FactQuery<Value> {
	readonly labels: readonly string[];
	/** What it must be, for the problem that says it is not. */
	readonly what: string;
	readonly read: ReadValue<Value>;
	/** Whether `n/a` and the like is a way to leave it out. */
	readonly isOptional?: boolean;
}

/** A fact that one item of a list states: the item that `like` matches. */
export interface ItemQuery<Value> extends FactQuery<Value> {
	readonly like: RegExp;
}

interface CellQuery<Value> {
	/** Normalized names of its column. */
	readonly columns: readonly string[];
	readonly read: ReadValue<Value>;
}

/** A table that was found; a cell of a column that it does not have says "". */
export interface TableReader extends OutlineTable {
	readonly has: (...columns: readonly string[]) => boolean;
	readonly fact: <Value>(row: TableRow, query: CellQuery<Value>) => Said<Value> | undefined;
	readonly prose: (row: TableRow, ...columns: readonly string[]) => Said<string>;
}

/**
 * Reads the fields of a marker from an outline. A field that is not there is `undefined`; one
 * that is said twice in different words, or is not what it should be, is a problem.
 */
export interface OutlineReader {
	/** What the title of the template decides, by titles in lower case. */
	readonly titled: <Value>(meanings: Readonly<Record<string, Value>>) => Said<Value> | undefined;
	/** A value that something depends on: it must agree with the JSON where there is one. */
	readonly fact: <Value>(query: FactQuery<Value>) => Said<Value> | undefined;
	readonly item: <Value>(query: ItemQuery<Value>) => Said<Value> | undefined;
	/** Free text, as a person would read it. */
	readonly prose: (...labels: readonly string[]) => Said<string> | undefined;
	readonly list: (...labels: readonly string[]) => readonly Said<string>[] | undefined;
	readonly checklist: (...labels: readonly string[]) => readonly SaidItem[] | undefined;
	readonly trials: (...labels: readonly string[]) => readonly SaidTrial[] | undefined;
	/** The one table that is looked for, wherever it stands. */
	readonly table: (isIt: (table: OutlineTable) => boolean) => TableReader | undefined;
	/** Every entry whose label matches, whether or not anything asks for it. */
	readonly about: (label: RegExp) => readonly Entry[];
	/** All that is read. */
	readonly outline: Outline;
	/** Labels of the template that say nothing of interest, but end what stands before them. */
	readonly skip: (...labels: readonly string[]) => void;
	readonly report: (problem: OutlineProblem) => void;
}

export interface SaidItem {
	readonly item: Said<string>;
	readonly done: Said<boolean>;
}

export interface SaidTrial {
	readonly approach: Said<string>;
	readonly result: Said<string>;
}
