import { CodedError } from "@codex-workers/protocol";

/**
 * The subcommand that goes on from a thread. Everything else stands before it: what comes after it
 * is read by other rules (Codex 0.169). A name would be taken for a thread too, so only ids pass.
 */
export function forkArguments(threadId: string | undefined): readonly string[] {
	if (threadId === undefined) return [];
	if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(threadId)) return ["fork", threadId];
	throw new CodedError(
		"CODEX_THREAD_INVALID",
		`${JSON.stringify(threadId.slice(0, 100))} is not the id of a Codex thread.`,
		{ hint: "Start the worker without going on from a thread." },
	);
}
