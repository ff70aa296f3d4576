import { fileURLToPath } from "node:url";
import { type DispatcherContext, openContext } from "@codex-workers/dispatcher";
import { gateHookFiles } from "@codex-workers/gate-hook";
import { stopHookFiles } from "@codex-workers/stop-hook";
import { turnHookFiles } from "@codex-workers/turn-hook";
import type { CliContext } from "../cli-context.ts";

/** The folder with the `codex-workers` that workers call. */
const COMMAND_FOLDER = fileURLToPath(
	new URL("bin/worker", import.meta.resolve("codex-workers/package.json")),
);

/** The dispatcher of the repository that `cwd` is in, with this installation's hooks. */
export function openDispatcher(
	context: Pick<CliContext, "cwd" | "env" | "execPath" | "now">,
	options: { trust?: boolean } = {},
): Promise<DispatcherContext> {
	return openContext({
		cwd: context.cwd,
		env: { ...context.env, CODEX_WORKERS_NODE: context.execPath },
		now: context.now,
		node: context.execPath,
		hooks: {
			gate: gateHookFiles(),
			stop: stopHookFiles(),
			turn: turnHookFiles(),
			node: context.execPath,
			trust: options.trust ?? true,
		},
		commandFolder: COMMAND_FOLDER,
	});
}
