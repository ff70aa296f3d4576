import type { InstallReport } from "../install-hooks.ts";
import type { Installation } from "../installation.ts";
import type { StandingHook } from "../trust/hook-standing.ts";
import { standingText } from "./standing-text.ts";

/** What a person reads after an installation. */
export function installText(at: Installation, report: InstallReport): string {
	const done = report.effects.length === 0 ? "Everything was installed before." : "Installed.";
	return [
		done,
		`  files       ${report.folder}`,
		`  hooks       ${at.hooksFile}`,
		...report.hooks.map((hook) => `  ${hook.event.padEnd(12)}${standingText(hook.standing)}`),
		"",
		...conclusion(at, report),
	].join("\n");
}

function conclusion(at: Installation, { hooks, isArmed, effects }: InstallReport): string[] {
	if (!isArmed) {
		return ["NOT ARMED: Codex would skip these hooks without a word.", nextStep(at, hooks)];
	}
	return [
		"Armed: Codex runs these hooks in every new session.",
		...openSessions(effects),
		...warning(at),
	];
}

/** Codex reads its hooks once, when a session starts. */
function openSessions(effects: InstallReport["effects"]): string[] {
	if (effects.includes("old_files")) {
		return [
			"Sessions that are open now name files that are gone, and deny every tool: start them anew.",
		];
	}
	return effects.length === 0 ? [] : ["Sessions that are open now go on as they were."];
}

function warning({ scope, hooksFile }: Installation): string[] {
	if (scope === "user") return [];
	return [`${hooksFile} names paths of this machine: do not commit it.`];
}

/** The one thing to do so that the hooks are armed. */
export function nextStep(at: Installation, hooks: readonly StandingHook[]): string {
	const standings = new Set(hooks.map(({ standing }) => standing));
	if (standings.has("not_listed")) {
		return at.scope === "project"
			? "Next step: start codex in the repository once and trust the folder, then run this again; if it is trusted, run `codex features enable hooks`."
			: "Next step: run `codex features enable hooks`, then this again.";
	}
	if (standings.has("different")) {
		return "Next step: run `codex --version`; this version of Codex reads hooks in a way that is not known here.";
	}
	const project = at.scope === "project" ? " --project" : "";
	return `Next step: run \`codex-workers install${project} --trust\`, or start codex and trust them under /hooks.`;
}
