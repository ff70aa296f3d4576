import { InvalidArgumentError } from "commander";

/** A hook that can be installed for every session. */
export type HookChoice = (typeof hookChoices)[number];

export const hookChoices = ["gate", "stop"] as const;

/** The hooks named in one argument, separated by commas. Throws what commander tells the user. */
export function parseHookChoice(text: string): ReadonlySet<HookChoice> {
	const names = text.split(",").map((name) => name.trim());
	if (names.includes("turn")) {
		throw new InvalidArgumentError(
			"the turn hook counts the turns of workers alone, and each worker is started with its own; a second one would count every turn twice.",
		);
	}
	const chosen = hookChoices.filter((choice) => names.includes(choice));
	if (names.every((name) => hookChoices.some((choice) => choice === name))) return new Set(chosen);
	throw new InvalidArgumentError(`name some of ${hookChoices.join(",")}.`);
}
