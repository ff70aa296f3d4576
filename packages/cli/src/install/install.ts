import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { version } from "../version.ts";
import { nameFileErrors } from "./files/name-file-errors.ts";
import type { HookChoice } from "./hook-choice.ts";
import { hookChoices } from "./hook-choice.ts";
import { type InstallReport, installHooks, planInstall } from "./install-hooks.ts";
import { type Installation, locateInstallation } from "./installation.ts";
import { dryRunResult } from "./show/dry-run-result.ts";
import { installText, nextStep } from "./show/install-text.ts";
import { managedResult } from "./show/managed-result.ts";
import { askForTrust, isInteractive } from "./trust/ask-for-trust.ts";
import type { StandingHook } from "./trust/hook-standing.ts";

/** The flags of `install`. */
export interface InstallFlags {
	readonly project?: boolean;
	readonly with?: ReadonlySet<HookChoice>;
	readonly trust?: boolean;
	readonly dryRun?: boolean;
	readonly managed?: boolean;
	readonly json?: boolean;
}

/** Installs the hooks, or shows what that would be. Throws as `installHooks` does. */
export async function install(context: CliContext, flags: InstallFlags): Promise<CommandResult> {
	const wanted = { choice: flags.with ?? new Set(hookChoices), version };
	if (flags.managed) return managedResult(context, wanted);
	const at = await locateInstallation(context, flags.project ? "project" : "user");
	if (flags.dryRun) return dryRunResult(at, await planInstall(at, wanted));
	const mayTrust = async (hooks: readonly StandingHook[]) => {
		if (flags.trust) return true;
		return !flags.json && isInteractive(context) && askForTrust(context, hooks);
	};
	const report = await nameFileErrors(() => installHooks(at, { ...wanted, mayTrust }));
	return { text: installText(at, report), json: installJson(at, report) };
}

function installJson(at: Installation, { folder, hooks, isArmed, effects }: InstallReport): object {
	return {
		armed: isArmed,
		changed: effects.length > 0,
		folder,
		hooksFile: at.hooksFile,
		hooks: hooks.map(({ event, command, key, standing }) => ({ event, command, key, standing })),
		...(!isArmed && { nextStep: nextStep(at, hooks) }),
	};
}
