import { listHooks } from "../app-server/list-hooks.ts";
import { type ExpectedHook, type MissingHook, missingHooks } from "./missing-hooks.ts";
import { missingText } from "./missing-text.ts";

/** What to prove, and about which Codex. */
export interface ArmedQuestion {
	/** Path of the native binary. */
	readonly binary: string;
	/** `configurationArguments` of the very options that the worker will get. */
	readonly arguments: readonly string[];
	readonly expected: readonly ExpectedHook[];
	/** The worker's worktree. */
	readonly cwd: string;
	/** The worker's environment; `CODEX_HOME` counts. */
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly timeoutMs?: number;
}

/** Whether every expected hook would run. */
export type ArmedAnswer =
	| { readonly armed: true }
	| {
			readonly armed: false;
			readonly missing: readonly MissingHook[];
			/** The same in sentences, with what Codex itself says about it. */
			readonly why: string;
	  };

/**
 * Asks the Codex binary itself whether it would run a worker's hooks. Throws `CODEX_NO_ANSWER`
 * when it does not say: then they must be taken as not armed. To expect nothing proves nothing.
 */
export async function proveHooksArmed({
	timeoutMs = 15_000,
	expected,
	...server
}: ArmedQuestion): Promise<ArmedAnswer> {
	if (expected.length === 0) throw new RangeError("No hook is expected, so nothing is proved.");
	const listed = await listHooks({ ...server, timeoutMs });
	const missing = missingHooks(expected, listed);
	if (missing.length === 0) return { armed: true };
	return { armed: false, missing, why: missingText(missing, listed) };
}
