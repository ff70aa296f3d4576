import { type Command, InvalidArgumentError } from "commander";
import { positiveInteger } from "./positive-integer.ts";

/** How flags say what a fleet may do at once. */
export interface SlotFlags {
	max?: number;
	maxPerHost?: number;
	maxPerLabel?: Record<string, number>;
	maxPerStatus?: Record<string, number>;
	label?: string[];
	withoutLabel?: string[];
	priorityField?: string;
}

/** Adds the flags that say which issues a fleet takes, and how many at once. */
export function addSlotFlags(command: Command): Command {
	return command
		.option(
			"--max <number>",
			"workers of the whole fleet (default: as configured)",
			positiveInteger,
		)
		.option("--max-per-host <number>", "workers on this machine", positiveInteger)
		.option("--max-per-label <label=number>", "workers on issues with a label", cap)
		.option("--max-per-status <status=number>", "cards under a status; above it none starts", cap)
		.option("--label <label>", "only issues with one of the labels given so", collect)
		.option("--without-label <label>", "no issue with this label", collect)
		.option("--priority-field <name>", "the board's field that orders cards (default: Priority)");
}

function collect(text: string, all: string[] = []): string[] {
	return [...all, text];
}

/** `In Review=8`; the last `=` counts, names may hold others. */
function cap(text: string, all: Record<string, number> = {}): Record<string, number> {
	const parts = /^(?<name>.+)=(?<max>\d{1,6})$/.exec(text)?.groups;
	if (parts?.["name"] === undefined) {
		throw new InvalidArgumentError("it must be a name, an equals sign and a number.");
	}
	return { ...all, [parts["name"]]: Number(parts["max"]) };
}
