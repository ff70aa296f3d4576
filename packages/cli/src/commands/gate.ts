import { Command } from "commander";
import { usageError } from "../output/usage-error.ts";
import type { Perform } from "../perform.ts";
import { positiveInteger } from "./arguments/positive-integer.ts";
import { wholeCommit } from "./arguments/whole-commit.ts";

/** `codex-workers gate …`: what the gate sees in a command, and why. */
export function gateCommand(perform: Perform): Command {
	return new Command("gate")
		.description("Ask the gate what it sees in a command, or what it thinks of a commit.")
		.addCommand(explainCommand(perform))
		.addCommand(checkCommand(perform));
}

interface ExplainFlags {
	json?: boolean;
	jsonl?: boolean;
}

function explainCommand(perform: Perform): Command {
	const command = new Command("explain")
		.description("Show what a command line would do and whether the gate would let it run.")
		.argument("[command]", "the command line, quoted as one argument")
		.option("--json", "print one JSON object")
		.option(
			"--jsonl",
			'answer each line of JSON on standard input with one: it holds "command", or "tool_name" and "tool_input", and the answer "verdict" (create, pass, undecidable), "denied", "rule" and "why"',
		)
		.addHelpText("after", EXPLAIN_EXAMPLES);
	return command.action((line: string | undefined, flags: ExplainFlags) => {
		if (flags.jsonl) {
			return perform({}, async (context) => {
				const { explainAll } = await import("../gate/explain-all.ts");
				return explainAll(context);
			});
		}
		if (line === undefined) throw usageError("Name a command, or give --jsonl.", command);
		return perform(flags, async ({ stdout }) => {
			const { explain } = await import("../gate/explain.ts");
			return explain(line, stdout.columns);
		});
	});
}

const EXPLAIN_EXAMPLES = `
Example:
  codex-workers gate explain 'bash -c "gh pr create --fill"'
  echo '{"command":"gh pr create --fill"}' | codex-workers gate explain --jsonl`;

function checkCommand(perform: Perform): Command {
	return new Command("check")
		.description("Hold a commit against the rules for pull requests, without opening one.")
		.requiredOption("--issue <number>", "the issue it belongs to", positiveInteger)
		.option("--head <sha>", "the commit to be proposed (default: the one checked out)", wholeCommit)
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers gate check --issue 123")
		.action((flags: { issue: number; head?: string; json?: boolean }) =>
			perform(flags, async (context) => {
				const { checkReview } = await import("../review/check-review.ts");
				return checkReview(context, flags);
			}),
		);
}
