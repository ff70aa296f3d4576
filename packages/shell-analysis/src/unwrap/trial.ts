import type { Machine } from "../machine/machine.ts";
import { spellsOutCreation } from "../parse/mentions.ts";
import type { FoundCommand } from "../verdict/found-command.ts";

/** Runs something that may run, and takes back what it noted; the caller keeps what matters. */
export function trial(machine: Machine, run: () => void): readonly FoundCommand[] {
	return machine.trace.withoutNotes(() => takeBack(machine, run));
}

/** The same for what the shell itself runs: it stays in the trace. */
export function takeBack(machine: Machine, run: () => void): readonly FoundCommand[] {
	const start = machine.found.length;
	run();
	return machine.found.splice(start);
}

/** Whether a finding is about a text that is no valid script. */
export function isBroken({ verdict }: FoundCommand): boolean {
	return verdict.type === "undecidable" && verdict.cause === "syntax";
}

/**
 * Whether a finding counts even where it is only supposed that the command would run. What is no valid script was
 * probably never meant to be one, unless it spells out a creation.
 */
export function isTelling({ argv, verdict }: FoundCommand): boolean {
	if (verdict.type !== "undecidable") return verdict.type === "creates";
	if (verdict.cause === "syntax") return spellsOutCreation(argv.join(" "));
	return verdict.cause !== "session" && verdict.cause !== "subcommand";
}
