import { platform as currentPlatform } from "node:os";
import { join, win32 } from "node:path";
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

/** Where the hooks' files are, and on which system. */
interface HookPlace {
	readonly node: string;
	readonly folder: string;
	readonly platform?: NodeJS.Platform;
}

/**
 * The groups of the chosen hooks, with absolute paths alone. The gate has none for the start of a
 * session: what it leaves there is a worker's proof that its own hooks are armed.
 */
export function installedGroups(choice: ReadonlySet<HookChoice>, place: HookPlace): OwnGroups {
	const { platform = currentPlatform() } = place;
	const commands = platform === "win32" ? windowsCommands(place) : posixCommands(place);
	const groups = new Map<HookEvent, InstalledGroup>();
	if (choice.has("gate"))
		groups.set("PreToolUse", { matcher: "*", hooks: [hookOf(commands.gate)] });
	if (choice.has("stop")) groups.set("Stop", { hooks: [hookOf(commands.stop)] });
	return groups;
}

function posixCommands({ node, folder }: HookPlace): Record<HookChoice, string> {
	const launcher = join(folder, "gate-launcher.sh");
	return {
		gate: gateCommand({ node, gate: { launcher, bundle: join(folder, "gate.cjs") } }),
		stop: commandLine(["/bin/sh", "-c", UNLESS_WORKER, node, join(folder, "stop.cjs")]),
	};
}

// PowerShell, which Codex prefers, takes a quoted path at the start for a text, and cmd.exe knows
// no call operator: so Node is named without its path. The launcher needs a POSIX shell: without
// it Codex goes on where Node is missing.
function windowsCommands({ folder }: HookPlace): Record<HookChoice, string> {
	const run = (program: string) => `node "${win32.join(folder, program)}"`;
	return { gate: run("gate.cjs"), stop: run("stop.cjs") };
}

function hookOf(command: string): InstalledHook {
	return { type: "command", command, timeout: SECONDS };
}
