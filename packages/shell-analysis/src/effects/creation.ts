import type { Argument } from "../machine/argument.ts";
import { showText } from "../text/show-text.ts";
import type {
	CommandVerdict,
	CreationRoute,
	PullRequestCreation,
} from "../verdict/command-verdict.ts";

/** The verdict `creates` for a program call. */
export function creates(
	via: CreationRoute,
	argv: readonly Argument[],
	details: Omit<PullRequestCreation, "via" | "argv"> = {},
): CommandVerdict {
	const shown = argv.map((argument) => showText(argument.text));
	return { type: "creates", creation: { via, argv: shown, ...details } };
}
