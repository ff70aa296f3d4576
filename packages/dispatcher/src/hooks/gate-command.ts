import { commandLine } from "./command-line.ts";
import type { WorkerHookFiles } from "./worker-hook-files.ts";

// Codex runs the tool on every exit status but 2 with words on stderr, and a shell that cannot
// open its script ends with 2 or with 127, as it likes.
const CLOSED = `"$@" || {
rc=$?
[ "$rc" -eq 2 ] || echo "codex-workers gate failure: its launcher ended with status $rc, so the command was not judged and did not run. This is not your fault. Next step: run codex-workers doctor, which names what to repair" >&2
exit 2
}`;

/**
 * How Codex starts the gate, closed even where the launcher is gone. `/bin/sh` is named because
 * Codex starts hooks with the login shell of the account, whichever that is.
 */
export function gateCommand({ node, gate }: Pick<WorkerHookFiles, "node" | "gate">): string {
	return commandLine([
		...["/bin/sh", "-c", CLOSED, "gate"],
		...["/bin/sh", gate.launcher, node, gate.bundle],
	]);
}
