import { Severity } from "../fields/severity.ts";
import type { OutlineTable, TableRow } from "../outline/outline.ts";
import type { OutlineReader, TableReader } from "../outline/reading/outline-reader.ts";
import { plainlyBareText } from "../outline/values/bare-text.ts";
import { plainly } from "../outline/values/plainly.ts";
import { readChoice } from "../outline/values/read-choice.ts";
import { readCount } from "../outline/values/read-count.ts";
import { readNumber } from "../outline/values/read-reference.ts";
import { saysNothing } from "../outline/values/says-nothing.ts";

const readOurs = readChoice(Severity.options);
/** Reviews that are written by hand often have three degrees instead of four. */
const readOfThree = readChoice(["major", "minor"]);

/** The findings that were fixed: the table with a column for their resolution. */
export function readFixed(from: OutlineReader) {
	const table = from.table(isFixedTable);
	const rows = entries(table);
	checkCount(from, FIXED, rows.length);
	return (
		table &&
		rows.map((row) => ({
			...readFinding(table, row),
			resolution: table.prose(row, "resolution"),
		}))
	);
}

/**
 * The findings that were deferred. They are in a table, or there are none: what is deferred in
 * any other form could not be held to its tracking issue.
 */
export function readDeferred(from: OutlineReader) {
	const table = from.table(isDeferredTable);
	const rows = entries(table);
	checkCount(from, DEFERRED, rows.length);
	if (table && rows.length > 0 && !table.has(...TRACKING)) {
		from.report({ line: table.line, why: 'the deferred findings have no column "Tracking issue"' });
	}
	return (
		table &&
		rows.map((row) => ({
			...readFinding(table, row),
			tracking_issue: table.fact(row, {
				columns: TRACKING,
				read: plainly((text) => (saysNothing(text) ? null : readNumber(text))),
			}),
		}))
	);
}

export function isFixedTable({ label, header }: OutlineTable): boolean {
	return header.includes("resolution") || FIXED.test(label);
}

export function isDeferredTable({ label, header }: OutlineTable): boolean {
	return header.includes("tracking issue") || DEFERRED.test(label);
}

const TRACKING = ["tracking issue", "tracking", "issue"] as const;
const FIXED = /\bfixed\b/;
const DEFERRED = /\bdeferred\b/;

/** Whatever speaks of such findings states none, a heading over their table, or their number. */
function checkCount(from: OutlineReader, word: RegExp, rows: number): void {
	for (const { label, line, own } of from.about(word)) {
		const text = own.join(" ").trim();
		if (text === "") continue;
		const count = saysNothing(text) ? 0 : readCount(plainlyBareText(text));
		if (count === rows) continue;
		const why =
			count === undefined
				? `"${label}" must be none, a number, or a table with a row for each finding`
				: `"${label}" says ${count}, and the table of them has ${rows}`;
		from.report({ line, why });
	}
}

function readFinding(table: TableReader, row: TableRow) {
	return {
		finding: table.prose(row, "finding", "description"),
		severity: table.fact(row, { columns: ["severity"], read: readSeverity }),
	};
}

function readSeverity(text: string): Severity | null | undefined {
	const ours = readOurs(text);
	if (ours !== undefined) return ours;
	const ofThree = readOfThree(text);
	if (ofThree !== undefined) return ofThree === "major" ? "high" : "low";
	return saysNothing(text) ? null : undefined;
}

/** A single row that says nothing is an empty table. */
function entries(table: OutlineTable | undefined): readonly TableRow[] {
	const [first, second] = table?.rows ?? [];
	const isEmpty = second === undefined && first?.cells.every(saysNothing);
	return isEmpty ? [] : (table?.rows ?? []);
}
