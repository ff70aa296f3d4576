import { Command } from "commander";
import type { Perform } from "../perform.ts";
import { positiveInteger } from "./positive-integer.ts";

/** `codex-workers report …`: what a worker tells about itself, as a marker on its issue. */
export function reportCommand(perform: Perform): Command {
	return new Command("report")
		.description("From inside a worker: say on the issue how far you are.")
		.addCommand(startedCommand(perform))
		.addCommand(completeCommand(perform));
}

interface StartedFlags {
	understanding: string;
	approach: string;
	json?: boolean;
}

function startedCommand(perform: Perform): Command {
	return new Command("started")
		.description("Post the started comment.")
		.requiredOption("--understanding <text>", "what the issue needs, in one or two sentences")
		.requiredOption("--approach <text>", "how you will go about it")
		.option("--json", "print one JSON object")
		.addHelpText(
			"after",
			'\nExample:\n  codex-workers report started --understanding "add() subtracts" --approach "test first, then fix the sign"',
		)
		.action((flags: StartedFlags) =>
			perform(flags, async (context) => {
				const { reportStarted } = await import("../report/report-started.ts");
				return reportStarted(context, flags);
			}),
		);
}

interface CompleteFlags {
	pullRequest: number;
	summary: string;
	testsPassing: number;
	coverage?: number;
	json?: boolean;
}

function completeCommand(perform: Perform): Command {
	return new Command("complete")
		.description("Post the complete comment: the pull request is open, the work is done.")
		.requiredOption("--pull-request <number>", "the pull request you opened", positiveInteger)
		.requiredOption("--summary <text>", "what was done, in one or two sentences")
		.requiredOption("--tests-passing <count>", "how many tests pass", Number)
		.option("--coverage <percent>", "test coverage, where it is measured", Number)
		.option("--json", "print one JSON object")
		.addHelpText(
			"after",
			'\nExample:\n  codex-workers report complete --pull-request 124 --summary "add() adds" --tests-passing 12',
		)
		.action((flags: CompleteFlags) =>
			perform(flags, async (context) => {
				const { reportComplete } = await import("../report/report-complete.ts");
				return reportComplete(context, flags);
			}),
		);
}
