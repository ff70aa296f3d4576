import type { ExtraArgument } from "./extra-argument.ts";
import { refusalOfSetting } from "./refusal-of-setting.ts";

const ALLOWED_WITH_VALUE = new Set(["add-dir", "local-provider", "model", "profile"]);
const ALLOWED_ALONE = new Set([
	"ignore-rules",
	"ignore-user-config",
	"oss",
	"skip-git-repo-check",
	"strict-config",
]);

const UNDOES_GUARD = "it would undo the guard of the worker";
const SET_BY_US = "the dispatcher sets it itself";
const USE_SANDBOX = "the sandbox of a worker is chosen with workers.sandbox";

const REFUSED = new Map([
	["approve-for-me", UNDOES_GUARD],
	["cd", SET_BY_US],
	["dangerously-bypass-approvals-and-sandbox", USE_SANDBOX],
	["dangerously-bypass-hook-trust", UNDOES_GUARD],
	["ephemeral", "a session without a transcript cannot prove how many turns it has used"],
	["json", SET_BY_US],
	["output-last-message", SET_BY_US],
	["output-schema", SET_BY_US],
	["sandbox", USE_SANDBOX],
	["trust", "it would trust the worktree's own hooks and servers for good"],
	["worktree", SET_BY_US],
	["yolo", USE_SANDBOX],
]);

/** `codex_hooks` is an older name of `hooks` that Codex 0.169 still honours. */
const GUARDING_FEATURES = new Set(["hooks", "codex_hooks"]);
const REFUSED_FEATURES = new Set(["goals", "unbounded_connection_retries", "unified_exec_tty"]);

/** Why an argument must not reach a worker's Codex. Nothing when it may. */
export function refusalOfArgument({ name, value }: ExtraArgument): string | undefined {
	if (value?.includes("\0")) return "it contains a NUL character";
	switch (name) {
		case "config":
			return refusalOfSetting(value ?? "");
		case "disable":
			return GUARDING_FEATURES.has(value?.trim() ?? "") ? UNDOES_GUARD : undefined;
		case "enable":
			return REFUSED_FEATURES.has(value?.trim() ?? "") ? UNDOES_GUARD : undefined;
		default:
			return refusalByName(name, value !== undefined);
	}
}

function refusalByName(name: string, hasValue: boolean): string | undefined {
	if (ALLOWED_WITH_VALUE.has(name)) return undefined;
	if (ALLOWED_ALONE.has(name)) return hasValue ? "it takes no value" : undefined;
	return REFUSED.get(name) ?? "it is not known to be safe";
}
