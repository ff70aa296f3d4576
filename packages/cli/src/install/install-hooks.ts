import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type ListedHooks, withCodexHooks } from "@codex-workers/codex";
import { type HookBundle, readHookBundle } from "./files/hook-bundle.ts";
import { placeHookBundle } from "./files/place-hook-bundle.ts";
import { replaceFile } from "./files/replace-file.ts";
import { withInstallLock } from "./files/with-install-lock.ts";
import type { HookChoice } from "./hook-choice.ts";
import { installedGroups } from "./hooks-file/installed-groups.ts";
import type { OwnGroups } from "./hooks-file/set-own-hooks.ts";
import type { InstallEffect } from "./install-effect.ts";
import type { Installation } from "./installation.ts";
import { planRegistration, type RegistrationPlan } from "./plan-registration.ts";
import { writeRegistration } from "./record/registrations.ts";
import { removeUnusedFolders } from "./remove-unused-folders.ts";
import { type StandingHook, standingHooks } from "./trust/hook-standing.ts";
import { trustHooks } from "./trust/trust-hooks.ts";

/** What to install. */
export interface InstallRequest {
	readonly choice: ReadonlySet<HookChoice>;
	/** The version of codex-workers. */
	readonly version: string;
	/** Whether to trust hooks that Codex would not run yet; asked only where there are some. */
	readonly mayTrust: (hooks: readonly StandingHook[]) => Promise<boolean>;
	/** Hears of every change as soon as it is made. */
	readonly onEffect?: (effect: InstallEffect) => void;
}

/** What was installed. */
export interface InstallReport {
	readonly plan: RegistrationPlan;
	readonly folder: string;
	readonly hooks: readonly StandingHook[];
	/** Whether Codex would run all of them. */
	readonly isArmed: boolean;
	/** Empty where everything was there before. */
	readonly effects: readonly InstallEffect[];
}

/**
 * Installs hooks: their files, their groups in `hooks.json`, their trust. Before each change Codex
 * works, and after it. What was installed before stays until the new is in its place. Throws
 * `INSTALL_RUNNING`, `HOOKS_NOT_BUILT`, `HOOKS_FILE_INVALID`, `REGISTRATION_INVALID`,
 * `FILE_CHANGED_MEANWHILE`, `CODEX_NO_ANSWER`.
 */
export async function installHooks(
	at: Installation,
	request: InstallRequest,
): Promise<InstallReport> {
	await planInstall(at, request);
	await makeCodexHome(at);
	return withInstallLock(at.lock, () => installAlone(at, request));
}

async function installAlone(at: Installation, request: InstallRequest): Promise<InstallReport> {
	const { bundle, folder, own, plan } = await planInstall(at, request);
	const effects: InstallEffect[] = [];
	const did = (effect: InstallEffect) => {
		effects.push(effect);
		request.onEffect?.(effect);
	};
	const listed = await withCodexHooks(at.codex, async (codex) => {
		// A configuration that Codex cannot read ends this before anything is changed.
		await codex.settings();
		if (await placeHookBundle(at.root, bundle)) did("files");
		await register(at, plan, did);
		return codex.list();
	});
	const before = standing(at, { own, plan }, listed);
	const hooks = await arm({ at, own, plan, request, did }, before);
	const isArmed = hooks.every((hook) => hook.standing === "armed");
	if (isArmed && (await removeUnusedFolders(at.root))) did("old_files");
	return { plan, folder, hooks, isArmed, effects };
}

/** What an installation would do. Throws as `installHooks` does before its first change. */
export async function planInstall(
	at: Installation,
	{ choice, version }: Pick<InstallRequest, "choice" | "version">,
): Promise<{ bundle: HookBundle; folder: string; own: OwnGroups; plan: RegistrationPlan }> {
	const bundle = await readHookBundle(version);
	const folder = join(at.root, bundle.id);
	const own = installedGroups(choice, { node: at.node, folder });
	return { bundle, folder, own, plan: await planRegistration(at, own, folder) };
}

/** Codex makes its home when it first runs, but would not run without one that is named. */
async function makeCodexHome({ root }: Installation): Promise<void> {
	await mkdir(dirname(root), { recursive: true, mode: 0o700 });
}

type Did = (effect: InstallEffect) => void;

async function register(at: Installation, plan: RegistrationPlan, did: Did): Promise<void> {
	if (!isDeepStrictEqual(plan.record, plan.recorded)) {
		await writeRegistration(at.registration, plan.record);
		did("registration");
	}
	if (plan.to === plan.from) return;
	await replaceFile(at.hooksFile, plan);
	did("hooks_file");
}

function standing(
	at: Installation,
	{ own, plan: { document } }: Pick<Arming, "own" | "plan">,
	listed: ListedHooks,
): StandingHook[] {
	return standingHooks(own, { path: at.hooksFile, document }, listed);
}

interface Arming {
	readonly at: Installation;
	readonly own: OwnGroups;
	readonly plan: RegistrationPlan;
	readonly request: InstallRequest;
	readonly did: Did;
}

async function arm(
	{ at, own, plan, request, did }: Arming,
	hooks: readonly StandingHook[],
): Promise<readonly StandingHook[]> {
	const lacking = hooks.filter(({ standing: one }) => TRUSTABLE.has(one));
	if (lacking.length === 0 || !(await request.mayTrust(lacking))) return hooks;
	const listed = await trustHooks(at, lacking, { record: plan.record, did });
	return standing(at, { own, plan }, listed);
}

const TRUSTABLE = new Set(["untrusted", "modified", "disabled"]);
