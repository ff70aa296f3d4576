import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { openDispatcher } from "../dispatching/open-dispatcher.ts";
import type { Installation } from "../install/installation.ts";
import { locateInstallation } from "../install/installation.ts";
import { ExitCode } from "../output/exit-code.ts";
import { failureJson } from "../output/failure-text.ts";
import { checkCanary } from "./canary/check-canary.ts";
import type { Check } from "./check.ts";
import { fail, warn } from "./check.ts";
import { doctorText } from "./doctor-text.ts";
import { checkHooks } from "./hooks/check-hooks.ts";
import { repairHooks } from "./hooks/repair-hooks.ts";
import { checkCodex, checkGh, checkGit, checkNode } from "./programs/check-programs.ts";
import { checkRepository } from "./repository/check-repository.ts";
import { runCheck } from "./run-check.ts";

/** The flags of `doctor`. */
export interface DoctorFlags {
	readonly project?: boolean;
	readonly fix?: boolean;
	readonly json?: boolean;
}

/** Looks at everything that has to be right, and says of each thing whether it is. */
export async function doctor(context: CliContext, flags: DoctorFlags): Promise<CommandResult> {
	const [programs, hooks, repository] = await Promise.all([
		checkPrograms(context),
		checkCodexAndHooks(context, flags),
		checkDispatching(context),
	]);
	const checks = [...programs, ...hooks, ...repository];
	const failed = checks.filter(({ status }) => status === "fail").map(({ id }) => id);
	return {
		text: doctorText(checks),
		json: { ...(failed.length > 0 && failureJson(checksFailed(failed))), checks },
		exitCode: failed.length > 0 ? ExitCode.failed : ExitCode.done,
	};
}

function checksFailed(ids: readonly string[]): CodedError {
	return new CodedError("CHECKS_FAILED", `Something is broken: ${ids.join(", ")}.`, {
		hint: "Do what the fix of each check says, then run `codex-workers doctor` again.",
	});
}

function checkPrograms(context: CliContext): Promise<Check[]> {
	return Promise.all([
		runCheck("node", () => checkNode(context)),
		runCheck("git", () => checkGit(context)),
		runCheck("gh", () => checkGh(context)),
	]);
}

async function checkCodexAndHooks(context: CliContext, flags: DoctorFlags): Promise<Check[]> {
	const found: { at?: Installation } = {};
	const located = await runCheck("codex", async () => {
		found.at = await locateInstallation(context, flags.project ? "project" : "user");
		return checkCodex(found.at.codex.binary);
	});
	const { at } = found;
	if (at === undefined) return [located];
	const hooks = await lookAtHooks(at, flags).catch(async (error: unknown) => [
		await runCheck("hooks", () => Promise.reject(error)),
	]);
	return [located, ...hooks, await canary(at, hooks)];
}

async function lookAtHooks(at: Installation, { fix = false }: DoctorFlags): Promise<Check[]> {
	if (fix) await repairHooks(at);
	return checkHooks(at);
}

function canary(at: Installation, hooks: readonly Check[]): Promise<Check> {
	return runCheck("canary", async () => {
		if (at.scope === "project") {
			return warn(
				"A project's hooks are in force in that project alone, and the canary needs a repository of its own.",
				"Run `codex-workers doctor` without --project to try those for all your sessions.",
			);
		}
		if (hooks.some(({ id }) => id === "hook_gate")) return checkCanary(at);
		return warn(
			"No gate is installed for your own sessions, so there is none to try.",
			"Run `codex-workers install --trust` to have one. Dispatch tries that of each worker by itself.",
		);
	});
}

async function checkDispatching(context: CliContext): Promise<Check[]> {
	const opened: { dispatcher?: Awaited<ReturnType<typeof openDispatcher>> } = {};
	const failed = await runCheck("dispatching", async () => {
		opened.dispatcher = await openDispatcher(context);
		return fail("", "");
	});
	if (opened.dispatcher === undefined) return [failed];
	return checkRepository(opened.dispatcher, globalThis.fetch);
}
