import { Command } from "commander";
import type { Perform } from "../perform.ts";

/** `codex-workers pr …`: pull requests where `gh` is not installed. */
export function prCommand(perform: Perform): Command {
	return new Command("pr")
		.description("From inside a worker: open the pull request through the gate.")
		.addCommand(createCommand(perform));
}

interface CreateFlags {
	title: string;
	body: string;
	base?: string;
	head?: string;
	draft?: boolean;
	json?: boolean;
}

function createCommand(perform: Perform): Command {
	return new Command("create")
		.description("Check the review artifact, then open the pull request of this branch.")
		.requiredOption("--title <text>", "type: description (#issue)")
		.requiredOption("--body <text>", "summary, changes, testing, and `Closes #issue`")
		.option("--base <branch>", "the branch to merge into (default: the worker's base)")
		.option("--head <branch>", "the branch to merge (default: the worker's branch)")
		.option("--draft", "open it as a draft")
		.option("--json", "print one JSON object")
		.addHelpText(
			"after",
			'\nExample:\n  codex-workers pr create --title "fix: add() adds (#123)" --body "Closes #123"',
		)
		.action((flags: CreateFlags) =>
			perform(flags, async (context) => {
				const { createPullRequestThroughGate } = await import(
					"../pull-request/create-through-gate.ts"
				);
				return createPullRequestThroughGate(context, flags);
			}),
		);
}
