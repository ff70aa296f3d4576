import { HOLE } from "../words/hole.ts";
import { judgeCommand } from "./judge-command.ts";

/** The refusal of a command whose words stand between blanks; `?` is what only the running shell knows. */
export function judgeWords(line: string): ReturnType<typeof judgeCommand> {
	const words = line.match(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g) ?? [];
	return judgeCommand(words.map((word) => word.replaceAll("'", "").replaceAll("?", HOLE)));
}

/** The rows of a table. */
export function rows(table: string): string[] {
	return table.trim().split("\n");
}

/** Rows of a command and what its refusal says, with a dot between them. */
export function refusalRows(table: string): string[][] {
	return rows(table).map((row) => row.split(" · "));
}

/** What the refusal of a command says; `undefined` where there is none. */
export function refusalOf(line: string): string | undefined {
	const refusal = judgeWords(line);
	return refusal === undefined ? undefined : `“${refusal.word}” ${refusal.why}`;
}
