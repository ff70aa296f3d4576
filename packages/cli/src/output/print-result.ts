import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { ExitCode } from "./exit-code.ts";

/** Prints what a command found out: one JSON object, or text for people. */
export function printResult(
	{ stdout, stderr }: Pick<CliContext, "stdout" | "stderr">,
	{ text, complaint = "", json, exitCode = ExitCode.done }: CommandResult,
	options: { readonly json?: boolean },
): void {
	if (options.json) {
		stdout.write(`${JSON.stringify({ ok: exitCode === ExitCode.done, ...json })}\n`);
		return;
	}
	if (text !== "") stdout.write(withLineEnd(text));
	if (complaint !== "") stderr.write(withLineEnd(complaint));
}

function withLineEnd(text: string): string {
	return text.endsWith("\n") ? text : `${text}\n`;
}
