import type { Configuration } from "@codex-workers/protocol";
import type { Environment } from "../environment/environment.ts";

/** Which account a worker's commands may use git with, beside its token. */
type WorkerAccount = Pick<Configuration["workers"], "scope" | "tokenEnv"> & {
	/** Whether `origin` is reached over SSH. */
	isSsh: boolean;
};

type Variables = Readonly<Record<string, string>>;

/** With these everything is open that this machine's user may log in to. */
const SSH = /^(?:SSH_AUTH_SOCK|GIT_SSH|GIT_SSH_COMMAND|GIT_SSH_VARIANT)$/;
/** Tells a password, or is git's own inheritance of settings, in a form of its own. */
const TELLS_ACCOUNT = /^(?:GIT_ASKPASS|GIT_CONFIG_PARAMETERS)$/;
const SETTING = /^GIT_CONFIG_(?:COUNT|KEY_.*|VALUE_.*)$/;
/** Settings that hold a header, a cookie or an address with a password, or name a program. */
const OF_ACCOUNT = /^(?:http|credential|url|remote|include|includeif|core|alias)\./i;

/** Whether it matters to a worker's environment how `origin` is reached: only then git is asked. */
export function isSshOpen(passed: Environment, { scope }: Pick<WorkerAccount, "scope">): boolean {
	return scope === "standard" && Object.keys(passed).some((name) => SSH.test(name));
}

/**
 * An environment without the accounts that a worker has no use for: one that only reads has none,
 * an agent's keys are for an `origin` that is reached with them, and a worker with a token of its
 * own has no other account.
 */
export function withoutAccount(
	passed: Variables,
	{ scope, tokenEnv, isSsh }: WorkerAccount,
): Record<string, string> {
	const reads = scope !== "standard";
	const withoutSsh = without(passed, reads || !isSsh ? [SSH] : []);
	if (!reads && tokenEnv === undefined) return withoutSsh;
	return { ...without(withoutSsh, [TELLS_ACCOUNT, SETTING]), ...harmlessSettings(passed) };
}

function without(passed: Variables, patterns: readonly RegExp[]): Record<string, string> {
	const isOut = (name: string) => patterns.some((pattern) => pattern.test(name));
	return Object.fromEntries(Object.entries(passed).filter(([name]) => !isOut(name)));
}

/** Such as `safe.directory`, counted anew. */
function harmlessSettings(passed: Variables): Record<string, string> {
	const count = Math.min(Number(passed["GIT_CONFIG_COUNT"] ?? 0) || 0, MOST_SETTINGS);
	const kept = Array.from({ length: count }, (_, at) => ({
		key: passed[`GIT_CONFIG_KEY_${at}`] ?? "",
		value: passed[`GIT_CONFIG_VALUE_${at}`] ?? "",
	})).filter(({ key }) => key !== "" && !OF_ACCOUNT.test(key));
	if (kept.length === 0) return {};
	const numbered = kept.flatMap(({ key, value }, at) => [
		[`GIT_CONFIG_KEY_${at}`, key],
		[`GIT_CONFIG_VALUE_${at}`, value],
	]);
	return { GIT_CONFIG_COUNT: String(kept.length), ...Object.fromEntries(numbered) };
}

const MOST_SETTINGS = 1_000;
