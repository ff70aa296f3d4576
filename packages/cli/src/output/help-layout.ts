import type { Help } from "commander";
import type { Output } from "../cli-context.ts";

const NARROWEST = 40;
const WIDEST = 100;
/** A column for what an option does is no narrower than this. */
const LEAST_COLUMN = 32;
const INDENT = "      ";

/** The columns that help is written for. */
export function helpWidth({ columns = 80 }: Pick<Output, "columns">): number {
	return Math.min(Math.max(columns, NARROWEST), WIDEST);
}

/** Commander's help, readable in a narrow terminal, too: there, what an option does stands below it. */
export const helpLayout = { minWidthToWrap: 20, formatItem } as const;

function formatItem(term: string, termWidth: number, description: string, help: Help): string {
	if (description === "") return `  ${term}`;
	const width = help.helpWidth ?? 80;
	const column = width - termWidth - 4;
	if (column < LEAST_COLUMN) {
		return `  ${term}\n${INDENT}${indented(help.boxWrap(description, width - INDENT.length), INDENT)}`;
	}
	const beside = indented(help.boxWrap(description, column), " ".repeat(termWidth + 4));
	return `  ${term.padEnd(termWidth)}  ${beside}`;
}

function indented(text: string, indent: string): string {
	return text.replaceAll("\n", `\n${indent}`);
}
