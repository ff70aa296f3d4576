import { createInterface } from "node:readline";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { explainLine } from "./explain-lines.ts";

/** Answers every line of standard input with one line of JSON, in order; blank lines are left out. */
export async function explainAll(context: CliContext): Promise<CommandResult> {
	for await (const line of createInterface({ input: context.stdin, crlfDelay: Infinity })) {
		if (line.trim() === "") continue;
		context.stdout.write(`${JSON.stringify(explainLine(line))}\n`);
	}
	return { text: "", json: undefined };
}
