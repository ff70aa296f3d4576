import { join } from "node:path";
import type { HookEvent } from "@codex-workers/codex";
import { commandLine, gateCommand } from "@codex-workers/dispatcher";
import type { HookChoice } from "../hook-choice.ts";
import type { OwnGroups } from "./set-own-hooks.ts";

/** A group as it stands in `hooks.json`. */
export interface InstalledGroup {
	readonly matcher?: string;
	readonly hooks: readonly [InstalledHook];
}

/** A handler as it stands in `hooks.json`. */
interface InstalledHook {
	readonly type: "command";
	readonly command: string;
	/** Seconds; longer than the hooks' own deadlines, because Codex goes on when it runs out. */
	readonly timeout: number;
}

const SECONDS = 60;

// A worker brings its own Stop hook, which counts how often it is held back: two would count twice.
const UNLESS_WORKER = '[ -n "$CODEX_WORKERS_WORKER_ID" ] || exec "$0" "$1"';

/**
 * The groups of the chosen hooks, with absolute paths alone. The gate has none for the start of a
 * session: what it leaves there is a worker's proof that its own hooks are armed.
 */
export function installedGroups(
	choice: ReadonlySet<HookChoice>,
	{ node, folder }: { readonly node: string; readonly folder: string },
): OwnGroups {
	const launcher = join(folder, "gate-launcher.sh");
	const gate = gateCommand({ node, gate: { launcher, bundle: join(folder, "gate.cjs") } });
	const stop = commandLine(["/bin/sh", "-c", UNLESS_WORKER, node, join(folder, "stop.cjs")]);
	const groups = new Map<HookEvent, InstalledGroup>();
	if (choice.has("gate")) groups.set("PreToolUse", { matcher: "*", hooks: [hookOf(gate)] });
	if (choice.has("stop")) groups.set("Stop", { hooks: [hookOf(stop)] });
	return groups;
}

function hookOf(command: string): InstalledHook {
	return { type: "command", command, timeout: SECONDS };
}
