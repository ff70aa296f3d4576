import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkerHookFiles } from "../hooks/worker-hook-files.ts";

const DENY = JSON.stringify({
	hookSpecificOutput: {
		hookEventName: "PreToolUse",
		permissionDecision: "deny",
		permissionDecisionReason: "no review",
	},
});

/** The smallest launcher that is a gate: it proves itself, denies pull requests, lets the rest pass. */
const GATE = `input=$(cat)
case $input in
*SessionStart*) printf '{"session_id":"thread-1","at":"now"}' >"$CODEX_WORKERS_ARMED_FILE" ;;
*"gh pr create"*) printf '%s' '${DENY}' ;;
esac
`;

/** Hook files of a test: real programs, as small as can be. */
export function standInHooks(folder: string, gate = GATE): WorkerHookFiles {
	const launcher = join(folder, "launcher.sh");
	const bundle = join(folder, "bundle.cjs");
	writeFileSync(launcher, gate);
	writeFileSync(bundle, "");
	return { node: process.execPath, gate: { launcher, bundle }, stop: { bundle } };
}
