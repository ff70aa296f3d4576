import { Command } from "commander";
import type { Perform } from "../perform.ts";

/** `codex-workers review …`: the review artifact. */
export function reviewCommand(perform: Perform): Command {
	return new Command("review")
		.description("From inside a worker: post the review artifact.")
		.addCommand(postCommand(perform));
}

interface PostFlags {
	file: string;
	json?: boolean;
}

function postCommand(perform: Perform): Command {
	return new Command("post")
		.description(
			"Post the review artifact on the issue; worker, issue, head and time are filled in.",
		)
		.requiredOption("--file <path>", "the review as JSON; - reads standard input")
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers review post --file - < review.json")
		.action((flags: PostFlags) =>
			perform(flags, async (context) => {
				const { postReview } = await import("../report/post-review.ts");
				return postReview(context, flags);
			}),
		);
}
