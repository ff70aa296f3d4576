const UNDOES_GUARD = "it would undo the guard of the worker";
const USE_SANDBOX = "the sandbox of a worker is chosen with workers.sandbox";

const REFUSED = new Map([
	["agents", "a sub-agent is not covered by the worker's protocol"],
	["allow_login_shell", "a login shell resets PATH, and the worker no longer finds its commands"],
	["approval_policy", UNDOES_GUARD],
	["default_permissions", USE_SANDBOX],
	["features", "features are switched with --enable and --disable"],
	["hooks", UNDOES_GUARD],
	["permissions", USE_SANDBOX],
	["projects", "it could trust the worktree's own hooks and servers"],
	["sandbox_mode", USE_SANDBOX],
	["sandbox_workspace_write", USE_SANDBOX],
]);

/**
 * Why a `-c key=value` must not reach a worker's Codex. Codex splits the key at dots and trims it;
 * it knows no quoted keys, so one that is not plain cannot be meant well.
 */
export function refusalOfSetting(setting: string): string | undefined {
	const equals = setting.indexOf("=");
	if (equals === -1) return "it is not of the form key=value";
	const key = setting.slice(0, equals).trim();
	if (!/^[\w-]+(?:\.[\w-]+)*$/.test(key)) return "its key is not a plain dotted name";
	return REFUSED.get(key.split(".", 1)[0] ?? "");
}
