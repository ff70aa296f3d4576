import type { HookEvent } from "@codex-workers/codex";
import { isJsonObject, type JsonObject } from "../../install/hooks-file/hooks-document.ts";
import type { InstalledGroup } from "../../install/hooks-file/installed-groups.ts";
import { groupsOf, handlersOf, type IsOwn } from "../../install/hooks-file/own-hooks.ts";
import { standingText } from "../../install/show/standing-text.ts";
import type { StandingHook } from "../../install/trust/hook-standing.ts";
import { type Finding, fail, ok } from "../check.ts";

/** What is known about one hook that was installed. */
export interface HookFacts {
	readonly event: HookEvent;
	/** As it was written. */
	readonly installed: InstalledGroup;
	/** `hooks.json` as it is. */
	readonly document: JsonObject;
	readonly isOwn: IsOwn;
	readonly standing: StandingHook;
	/** The keys under which its hash was trusted. */
	readonly trustedKeys: readonly string[];
	/** Whether Codex runs hooks at all. */
	readonly isFeatureOn: boolean;
	/** Whether the hooks are a project's, which Codex reads only in projects that it trusts. */
	readonly isProject: boolean;
	/** How to install them anew. */
	readonly command: string;
}

/** Whether Codex would run a hook as it was installed; where not, why, and what to do. */
export function judgeHook(facts: HookFacts): Finding {
	const { event, standing, command } = facts;
	const again = `Run \`${command}\`.`;
	const change = changeOf(facts);
	if (change !== undefined) return fail(`The ${event} hook ${change}.`, again);
	if (standing.standing === "armed") return ok(`Codex trusts the ${event} hook and runs it.`);
	if (standing.standing === "not_listed") return notListed(facts);
	if (hasMoved(facts)) {
		return fail(
			`The ${event} hook is no longer where it was trusted: somebody put a group before it in hooks.json, so Codex skips it without a word.`,
			again,
		);
	}
	return fail(`The ${event} hook is ${standingText(standing.standing)}.`, again);
}

/** What somebody has done to our group in the file. */
function changeOf({ event, installed, document, isOwn }: HookFacts): string | undefined {
	const groups = groupsOf(document, event);
	const group = groups.find((one) => handlersOf(one).some(isOwn));
	if (group === undefined) return "is gone from hooks.json";
	const handler = handlersOf(group).find(isOwn);
	const [wanted] = installed.hooks;
	if (!isJsonObject(handler) || handler["command"] !== wanted.command) {
		return "has another command in hooks.json than was installed";
	}
	if (isJsonObject(group) && (group["matcher"] ?? "*") !== (installed.matcher ?? "*")) {
		return "has another matcher in hooks.json than was installed, so it is not asked about every tool";
	}
	const hasTimeout = handler["timeout"] === wanted.timeout;
	return hasTimeout ? undefined : "has another timeout in hooks.json than was installed";
}

function hasMoved({ standing, trustedKeys }: HookFacts): boolean {
	return trustedKeys.length > 0 && !trustedKeys.includes(standing.key);
}

function notListed({ event, isFeatureOn, isProject }: HookFacts): Finding {
	if (!isFeatureOn) {
		return fail(
			`Codex runs no hooks at all, so not the ${event} hook: features.hooks is off in its configuration.`,
			"Run `codex features enable hooks`.",
		);
	}
	if (isProject) {
		return fail(
			`Codex does not trust this project, so it does not read the ${event} hook.`,
			"Start `codex` in the repository and trust the folder.",
		);
	}
	return fail(
		`Codex does not list the ${event} hook.`,
		"Start `codex`, look at /hooks, and mend what it says about hooks.json.",
	);
}
