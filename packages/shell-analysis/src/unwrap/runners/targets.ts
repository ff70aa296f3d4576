import { interpreterNamed } from "../programs/interpreters.ts";
import { isShell } from "../programs/shell-names.ts";
import { isOwnProgram } from "./own-program.ts";

const TARGETS = new Set(
	`gh hub codex-workers curl wget http https xh xhs git eval env sudo xargs find fd parallel ssh su runuser script
watch tmux screen flock hyperfine concurrently timeout nohup nice command exec busybox`.split(
		/\s+/,
	),
);

/** Whether a word among the arguments of another program is worth being read as a program of its own. */
export function isTarget(name: string): boolean {
	return (
		TARGETS.has(name) || isOwnProgram(name) || isShell(name) || interpreterNamed(name) !== undefined
	);
}
