import { Command } from "commander";
import { addFieldOptions, requireFields } from "../input/field-options.ts";
import { filledFieldsText } from "../input/filled-fields.ts";
import { helpExamples } from "../input/help-examples.ts";
import type { Perform } from "../perform.ts";
import type { CreateOptions } from "../pull-request/create-through-gate.ts";
import {
	pullRequestExample,
	pullRequestFields,
	pullRequestFilledFields,
} from "../pull-request/pull-request-fields.ts";

/** `codex-workers pr …`: pull requests where `gh` is not installed. */
export function prCommand(perform: Perform): Command {
	return new Command("pr")
		.description("From inside a worker: open the pull request through the gate.")
		.addCommand(createCommand(perform));
}

function createCommand(perform: Perform): Command {
	const command = new Command("create")
		.summary("Check everything, then open the pull request of this branch.")
		.description(
			`Check title, text and review artifact, then open the pull request of this branch; where one is open, print it. ${filledFieldsText(pullRequestFilledFields)}`,
		)
		.addHelpText("after", helpExamples("pr create", pullRequestExample));
	return addFieldOptions(command, pullRequestFields)
		.option("--base <branch>", "the branch to merge into (default: the worker's base)")
		.option("--head <branch>", "the branch to merge (default: the worker's branch)")
		.option("--draft", "open it as a draft")
		.action((options: CreateOptions) => {
			requireFields(command, pullRequestFields, options);
			return perform(options, async (context) => {
				const { createPullRequestThroughGate } = await import(
					"../pull-request/create-through-gate.ts"
				);
				return createPullRequestThroughGate(context, options);
			});
		});
}
