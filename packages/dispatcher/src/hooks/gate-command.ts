import { commandLine } from "./command-line.ts";
import type { WorkerHookFiles } from "./worker-hook-files.ts";

// Codex runs the tool on every exit status of a hook but 2 with words on stderr, and a shell that
// cannot open its script, or that is killed, ends as it likes. The launcher itself always ends
// with 0.
const CLOSED =
	'echo "codex-workers gate failure: its launcher is gone or was ended, so the command was not judged and did not run. This is not your fault. Next step: run codex-workers doctor, which names what to repair" >&2; exit 2';

/**
 * How Codex starts the gate, closed even where the launcher is gone. Codex gives this to the login
 * shell of the account, so there is nothing in it that only some shells know; `/bin/sh` is named
 * for the rest.
 */
export function gateCommand({ node, gate }: Pick<WorkerHookFiles, "node" | "gate">): string {
	const launch = commandLine(["/bin/sh", gate.launcher, node, gate.bundle]);
	return `${launch} || ${commandLine(["/bin/sh", "-c", CLOSED])}`;
}
