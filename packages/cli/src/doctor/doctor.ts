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
import { checkCodex, checkGh, checkGit, checkNode } from "./check-programs.ts";
import { doctorText } from "./doctor-text.ts";
import { checkCodexHome } from "./hooks/check-codex-home.ts";
import { checkHooks } from "./hooks/check-hooks.ts";
import { checkPlugin } from "./hooks/check-plugin.ts";
import { codexSays } from "./hooks/codex-says.ts";
import { repairHooks } from "./hooks/repair-hooks.ts";
import { checkRepository } from "./repository/check-repository.ts";
import { runCheck } from "./run-check.ts";
import { checkSkills } from "./skills/check-skills.ts";
import { writeSupportBundle } from "./support/support-bundle.ts";

/** The flags of `doctor`. */
export interface DoctorFlags {
	readonly project?: boolean;
	readonly fix?: boolean;
	/** Where to write what a bug report needs. */
	readonly bundle?: string;
	readonly json?: boolean;
}

/** Looks at everything that has to be right, and says of each thing whether it is. */
export async function doctor(context: CliContext, flags: DoctorFlags): Promise<CommandResult> {
	const [programs, codex, repository] = await Promise.all([
		checkPrograms(context),
		checkCodexAndHooks(context, flags),
		checkDispatching(context),
	]);
	const checks = [...programs, ...codex.checks, ...repository];
	const failed = checks.filter(({ status }) => status === "fail").map(({ id }) => id);
	const bundle = flags.bundle && { ...codex, file: flags.bundle, checks };
	const written = bundle && (await writeSupportBundle(context, bundle));
	return {
		text: [
			doctorText(checks, context.stdout.columns),
			...(written ? [bundleText(written)] : []),
		].join("\n\n"),
		json: {
			...(failed.length > 0 && failureJson(checksFailed(failed))),
			checks,
			...(written && { bundle: written }),
		},
		exitCode: failed.length > 0 ? ExitCode.failed : ExitCode.done,
	};
}

function bundleText(path: string): string {
	return `Wrote ${path}: no token is in it. Look through it before you pass it on.`;
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
		runCheck("skills", () => checkSkills(context)),
	]);
}

interface CodexChecks {
	readonly checks: readonly Check[];
	/** Absent where there is no codex. */
	readonly at?: Installation;
}

async function checkCodexAndHooks(context: CliContext, flags: DoctorFlags): Promise<CodexChecks> {
	const found: { at?: Installation } = {};
	const located = await runCheck("codex", async () => {
		found.at = await locateInstallation(context, flags.project ? "project" : "user");
		return checkCodex(found.at.codex.binary);
	});
	const { at } = found;
	if (at === undefined) return { checks: [located] };
	const homeless = await checkCodexHome(at, context.env);
	if (homeless.length > 0)
		return { at, checks: [located, ...homeless, await canary(at, homeless)] };
	const hooks = await lookAtHooks(at, flags).catch(async (error: unknown) => [
		await runCheck("hooks", () => Promise.reject(error)),
	]);
	return { at, checks: [located, ...hooks, await canary(at, hooks)] };
}

async function lookAtHooks(at: Installation, { fix = false }: DoctorFlags): Promise<Check[]> {
	if (fix) await repairHooks(at);
	const says = await codexSays(at);
	const plugin = await checkPlugin(says.listed);
	const hooks = await checkHooks(at, says);
	const isPluginAlone = plugin.length > 0 && hooks.every(({ id }) => id === "hooks");
	return isPluginAlone ? plugin : [...hooks, ...plugin];
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
		if (hooks.some(({ id }) => id === "plugin_hooks")) return checkCanary(at, { plugins: true });
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
