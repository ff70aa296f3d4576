import type { Machine } from "../machine/machine.ts";
import type { FoundCommand } from "../verdict/found-command.ts";

/** Runs something and takes back what it noted; the caller keeps what matters. */
export function trial(machine: Machine, run: () => void): readonly FoundCommand[] {
	const start = machine.found.length;
	run();
	return machine.found.splice(start);
}

/** Whether a finding counts even where it is only supposed that the command would run. */
export function isTelling({ verdict }: FoundCommand): boolean {
	if (verdict.type !== "undecidable") return verdict.type === "creates";
	return verdict.cause !== "session" && verdict.cause !== "subcommand";
}
