import { configurationArguments, proveHooksArmed, type SessionHooks } from "@codex-workers/codex";
import { CodedError } from "@codex-workers/protocol";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { workerEnvironment } from "../supervisor/worker-environment.ts";
import { codexOptions } from "./codex-options.ts";
import { forgetCompiled } from "./forget-compiled.ts";
import { gateNotArmed } from "./gate-not-armed.ts";
import { proofWorker } from "./proof-worker.ts";
import { proveHookFiles } from "./prove-hook-files.ts";
import { testGateLauncher } from "./test-gate-launcher.ts";
import { testTurnLauncher } from "./test-turn-launcher.ts";

/**
 * Proves, before anything is claimed, that a worker would be guarded: Codex itself says that it
 * trusts the hooks and would run them, the gate denies a pull request when it is run, and the turn
 * hook ends a run whose turns are used up, and the files of all of them are what was built.
 * `codexBinary` is the native Codex. Throws `GATE_NOT_ARMED`, `CODEX_ARGS_REFUSED`, and
 * `WORKER_TOKEN_MISSING`.
 */
export async function proveGate(context: DispatcherContext, codexBinary: string): Promise<void> {
	const env = workerEnvironment(proofWorker(context), context.env);
	await forgetCompiled(context.hooks);
	await Promise.all([
		askCodex(context, { binary: codexBinary, env }),
		testGateLauncher(context.hooks, { cwd: context.root, env }),
		testTurnLauncher(context.hooks, { cwd: context.root, env }),
	]);
	// What has passed its test may still be another program than the one that was built.
	await proveHookFiles(context.hooks);
}

async function askCodex(
	context: DispatcherContext,
	codex: { binary: string; env: Record<string, string> },
): Promise<void> {
	const options = codexOptions(context);
	const answer = await proveHooksArmed({
		...codex,
		arguments: configurationArguments(options),
		expected: expectedHooks(options.hooks),
		cwd: context.root,
	}).catch((error: unknown) => {
		if (error instanceof CodedError && error.code === "CODEX_NO_ANSWER") {
			throw gateNotArmed(error.message, error);
		}
		throw error;
	});
	if (!answer.armed) throw gateNotArmed(answer.why);
}

function expectedHooks(hooks: SessionHooks) {
	return EVENTS.flatMap((event) =>
		(hooks[event] ?? []).flatMap((group) => group.hooks.map(({ command }) => ({ event, command }))),
	);
}

const EVENTS = [
	"PreToolUse",
	"SessionStart",
	"PreModelRequest",
	"PostModelRequest",
	"Stop",
] as const;
