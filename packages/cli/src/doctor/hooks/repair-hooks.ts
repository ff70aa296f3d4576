import { nameFileErrors } from "../../install/files/name-file-errors.ts";
import { hookChoices } from "../../install/hook-choice.ts";
import { installHooks } from "../../install/install-hooks.ts";
import type { Installation } from "../../install/installation.ts";
import { readRegistration } from "../../install/record/registrations.ts";
import { version } from "../../version.ts";

/**
 * Installs again what was installed, and has it trusted again where it was trusted. Nothing that
 * was not asked for before. Throws as `installHooks` does.
 */
export async function repairHooks(at: Installation): Promise<void> {
	const recorded = await readRegistration(at.registration);
	if (recorded === undefined) return;
	const { groups, trust } = recorded;
	const installed = { gate: groups.PreToolUse, stop: groups.Stop };
	const request = {
		version,
		choice: new Set(hookChoices.filter((choice) => installed[choice] !== undefined)),
		mayTrust: async () => trust !== undefined,
	};
	await nameFileErrors(() => installHooks(at, request));
}
