import type { CommandExplanation, CommandVerdict } from "@codex-workers/shell-analysis";

/** An explanation for people: every command the line would run, indented by what it is in. */
export function explanationText({ commands, verdict }: CommandExplanation): string {
	const lines = commands.flatMap((command) => [
		`${"  ".repeat(command.path.length + 1)}${command.argv.join(" ") || "(nothing)"}`,
		...remarks(command.verdict, command.path),
	]);
	return [
		"It would run",
		...(lines.length === 0 ? ["  nothing"] : lines),
		"",
		summary(verdict),
	].join("\n");
}

function remarks(verdict: CommandVerdict, path: readonly string[]): string[] {
	const indent = "  ".repeat(path.length + 2);
	const where = path.length === 0 ? [] : [`${indent}in ${path.join(" > ")}`];
	switch (verdict.type) {
		case "passes":
			return where;
		case "creates":
			return [...where, `${indent}opens a pull request (${verdict.creation.via})`];
		case "undecidable":
			return [...where, `${indent}undecidable: \`${verdict.word}\` ${verdict.why}`];
	}
}

function summary(verdict: CommandVerdict): string {
	switch (verdict.type) {
		case "passes":
			return "Verdict: passes. The gate lets it run.";
		case "creates":
			return "Verdict: creates. The gate lets it run only with a complete review artifact on the issue.";
		case "undecidable":
			return `Verdict: undecidable. The gate refuses it: \`${verdict.word}\` ${verdict.why}.`;
	}
}
