import { access, constants } from "node:fs/promises";
import type { CodexSettings } from "@codex-workers/codex";
import { checkHookFolder } from "../../install/files/check-hook-folder.ts";
import { readIfThere } from "../../install/files/read-if-there.ts";
import { ownHooks } from "../../install/hooks-file/own-hooks.ts";
import { parseHooksFile } from "../../install/hooks-file/parse-hooks-file.ts";
import type { OwnGroups } from "../../install/hooks-file/set-own-hooks.ts";
import type { Installation } from "../../install/installation.ts";
import { recordedGroups } from "../../install/record/recorded-groups.ts";
import type { Registration } from "../../install/record/registration.ts";
import { readRegistration } from "../../install/record/registrations.ts";
import { type StandingHook, standingHooks } from "../../install/trust/hook-standing.ts";
import { type Check, type Finding, fail, ok, warn } from "../check.ts";
import { runCheck } from "../run-check.ts";
import type { CodexSays } from "./codex-says.ts";
import { judgeHook } from "./judge-hook.ts";

const NAMES = { PreToolUse: "hook_gate", Stop: "hook_stop" } as const;

/** Whether the hooks that were installed would run, and are what they were. */
export async function checkHooks(at: Installation, says: CodexSays): Promise<Check[]> {
	const recorded = await readRegistration(at.registration).catch(() => undefined);
	if (recorded === undefined) return notInstalled(at);
	const read = await readFacts(at, recorded, says);
	const each = read.standing.map((standing) =>
		runCheck(standing.event === "Stop" ? NAMES.Stop : NAMES.PreToolUse, async () =>
			judge(at, { ...read, recorded }, standing),
		),
	);
	return Promise.all([
		runCheck("hook_files", () => checkFiles(at, recorded)),
		runCheck("hook_node", () => checkHookNode(at, recorded)),
		runCheck("hooks_feature", async () => feature(read.settings)),
		...each,
	]);
}

interface Facts {
	readonly own: OwnGroups;
	readonly document: ReturnType<typeof parseHooksFile>;
	readonly settings: CodexSettings;
	readonly standing: readonly StandingHook[];
}

async function readFacts(
	at: Installation,
	recorded: Registration,
	{ settings, listed }: CodexSays,
): Promise<Facts> {
	const own = recordedGroups(recorded);
	const document = parseHooksFile(await readIfThere(at.hooksFile), at.hooksFile);
	const standing = standingHooks(own, { path: at.hooksFile, document }, listed);
	return { own, document, settings, standing };
}

function judge(
	at: Installation,
	{ own, document, settings, recorded }: Facts & { readonly recorded: Registration },
	standing: StandingHook,
): Finding {
	const installed = own.get(standing.event);
	if (installed === undefined) throw new RangeError(`Nothing is installed for ${standing.event}.`);
	const hashes = Object.entries(recorded.trust?.hashes ?? {});
	return judgeHook({
		event: standing.event,
		installed,
		document,
		isOwn: ownHooks(at.root),
		standing,
		trustedKeys: hashes.filter(([, hash]) => hash === standing.hash).map(([key]) => key),
		isFeatureOn: settings.hooksFeature !== false,
		isProject: at.scope === "project",
		command: installCommand(at),
	});
}

async function checkFiles(at: Installation, { folder }: Registration): Promise<Finding> {
	const faults = await checkHookFolder(folder);
	if (faults.length === 0) return ok(`The hooks' files in ${folder} are what was installed.`);
	return fail(
		`The hooks' files in ${folder} are not what was installed: ${faults.join(", ")}.`,
		`Run \`${installCommand(at)}\`, which puts them back.`,
	);
}

/** The Node that the commands name, which may have been removed since. */
async function checkHookNode(at: Installation, { node }: Registration): Promise<Finding> {
	const isThere = await access(node, constants.X_OK).then(
		() => true,
		() => false,
	);
	if (isThere) return ok(`The Node of the hooks is ${node}.`);
	return fail(
		`The Node that runs the hooks is gone from ${node}, so the gate denies what it would have to judge.`,
		`Run \`${installCommand(at)}\`, which names the Node that runs it.`,
	);
}

function feature({ hooksFeature }: CodexSettings): Finding {
	if (hooksFeature === true) return ok("features.hooks is on in Codex's configuration.");
	if (hooksFeature === undefined) return ok("Codex runs hooks unless it is told otherwise.");
	return fail(
		"features.hooks is off in Codex's configuration, so it runs no hooks at all.",
		"Run `codex features enable hooks`.",
	);
}

function notInstalled(at: Installation): Promise<Check[]> {
	const says =
		at.scope === "user"
			? "The hooks are not installed for your own sessions; workers bring theirs."
			: "The hooks are not installed in this repository.";
	return Promise.all([
		runCheck("hooks", async () =>
			warn(says, `Run \`${installCommand(at)}\` to have them there, too.`),
		),
	]);
}

function installCommand({ scope }: Installation): string {
	return `codex-workers install${scope === "project" ? " --project" : ""} --trust`;
}
