import { Command } from "commander";
import { addFieldOptions, requireFields } from "../input/field-options.ts";
import { filledFieldsText } from "../input/filled-fields.ts";
import { helpExamples } from "../input/help-examples.ts";
import type { Perform } from "../perform.ts";
import type { PostOptions } from "../review/post-review.ts";
import { reviewExample, reviewFields, reviewFilledFields } from "../review/review-fields.ts";
import { positiveInteger } from "./arguments/positive-integer.ts";
import { wholeCommit } from "./arguments/whole-commit.ts";

/** `codex-workers review …`: the review artifact. */
export function reviewCommand(perform: Perform): Command {
	return new Command("review")
		.description("Post the review artifact, or check the one that is there.")
		.addCommand(postCommand(perform))
		.addCommand(checkCommand(perform));
}

function postCommand(perform: Perform): Command {
	const command = new Command("post")
		.summary("Post the review artifact of the commit that is checked out.")
		.description(
			`Post the review artifact of the commit that is checked out: a worker of its own issue, anybody else with --issue. ${filledFieldsText(reviewFilledFields)}`,
		)
		.option("--issue <number>", "the issue (default: the worker's)", positiveInteger)
		.addHelpText("after", helpExamples("review post", reviewExample));
	return addFieldOptions(command, reviewFields).action((options: PostOptions) => {
		requireFields(command, reviewFields, options);
		return perform(options, async (context) => {
			const { postReview } = await import("../review/post-review.ts");
			return postReview(context, options);
		});
	});
}

interface CheckFlags {
	issue?: number;
	head?: string;
	json?: boolean;
}

function checkCommand(perform: Perform): Command {
	return new Command("check")
		.description("Say what the gate would say about the newest review artifact of an issue.")
		.option("--issue <number>", "the issue (default: the worker's)", positiveInteger)
		.option("--head <sha>", "the commit to be proposed (default: the one checked out)", wholeCommit)
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers review check --issue 123")
		.action((flags: CheckFlags) =>
			perform(flags, async (context) => {
				const { checkReview } = await import("../review/check-review.ts");
				return checkReview(context, flags);
			}),
		);
}
