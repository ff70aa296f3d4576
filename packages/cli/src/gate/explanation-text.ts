import type { ToolUseIntent } from "@codex-workers/gate-hook";
import { plainLine } from "@codex-workers/protocol";
import type { CommandExplanation, CommandVerdict } from "@codex-workers/shell-analysis";

type Found = CommandExplanation["commands"][number];

const LONGEST = 400;
const MOST_SHOWN = 200;
const NARROWEST = 24;

/**
 * An explanation for people: every command that the line would run, below what it is in, with what
 * it means; then what the gate would answer. No line is wider than `columns` unless a word is.
 */
export function explanationText(
	{ commands, verdict }: CommandExplanation,
	{ intent, columns = 80 }: { intent: ToolUseIntent; columns?: number | undefined },
): string {
	const shown = commands.slice(0, MOST_SHOWN);
	const more = commands.length - shown.length;
	const lines = [
		...shown.flatMap((command, at) => commandLines(command, shown[at - 1]?.path ?? [])),
		...(more > 0 ? [`  and ${more} more`] : []),
	];
	const said = ["It would run", ...(lines.length === 0 ? ["  nothing"] : lines), ""];
	return [...said, ...summary(verdict, intent)]
		.flatMap((line) => wrapped(line, columns))
		.join("\n");
}

/** What a command is in stands above it, unless it stands there for the command before. */
function commandLines({ argv, path, verdict }: Found, before: readonly string[]): string[] {
	const differs = path.findIndex((part, depth) => part !== before[depth]);
	const headings = path.map((part, depth) => `${indent(depth)}${plainLine(part)}:`);
	const words = plainLine(argv.map(shownWord).join(" "), LONGEST) || "(nothing)";
	return [
		...(differs < 0 ? [] : headings.slice(differs)),
		`${indent(path.length)}${words}`,
		...remarks(verdict).map((remark) => `${indent(path.length + 1)}${remark}`),
	];
}

function indent(depth: number): string {
	return "  ".repeat(depth + 1);
}

function shownWord(word: string): string {
	return word === "" || /\s/.test(word) ? `'${word}'` : word;
}

function remarks(verdict: CommandVerdict): string[] {
	switch (verdict.type) {
		case "passes":
			return [];
		case "creates":
			return [`opens a pull request (${verdict.creation.via})`];
		case "undecidable":
			return [`undecidable: \`${plainLine(verdict.word)}\` ${plainLine(verdict.why)}`];
	}
}

function summary(verdict: CommandVerdict, intent: ToolUseIntent): string[] {
	switch (intent.type) {
		case "passes":
			return ["Verdict: passes. The gate lets it run."];
		case "creates":
			return [
				"Verdict: creates. The gate lets it run only with a complete review artifact on the issue.",
			];
		case "undecidable":
			return [
				`Verdict: ${verdict.type === "creates" ? "creates" : "undecidable"}. The gate refuses it: \`${plainLine(intent.word)}\` ${plainLine(intent.why)}.`,
				`Rule: undecidable-${intent.cause}`,
			];
	}
}

/** Breaks a line between words; what follows stands a little deeper than its beginning. */
function wrapped(line: string, columns: number): string[] {
	const width = Math.max(columns, NARROWEST);
	const first = /^ */.exec(line)?.[0] ?? "";
	const lines: string[] = [];
	let current = first;
	for (const word of line.trim().split(" ")) {
		const isEmpty = current.trim() === "";
		if (!isEmpty && current.length + 1 + word.length > width) {
			lines.push(current);
			current = `${first}    ${word}`;
		} else current += isEmpty ? word : ` ${word}`;
	}
	return [...lines, current];
}
