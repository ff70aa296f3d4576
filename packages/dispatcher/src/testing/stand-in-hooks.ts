import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
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

/** The smallest launcher that counts: one response, and no second one. */
const TURN = `count=$CODEX_WORKERS_TURNS_FOLDER/count.$2
case $1 in
start) printf b >"$count" ;;
pre)
	read -r log <"$count"
	printf s >>"$count"
	[ "$log" = b ] || { echo turn_limit >"$CODEX_WORKERS_TURNS_FOLDER/over"; kill -INT "$2"; }
	;;
post) printf c >>"$count" ;;
esac
`;

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Hook files of a test: real programs, as small as can be. */
export function standInHooks(folder: string, gate = GATE, turn = TURN): WorkerHookFiles {
	const launcher = join(folder, "launcher.sh");
	const turnLauncher = join(folder, "turn-launcher.sh");
	const bundle = join(folder, "bundle.cjs");
	writeFileSync(launcher, gate);
	writeFileSync(turnLauncher, turn);
	writeFileSync(bundle, "");
	const files = Object.fromEntries(
		[launcher, turnLauncher, bundle].map((path) => [basename(path), sha256(readFileSync(path))]),
	);
	const manifest = JSON.stringify({ schema_version: 1, files });
	writeFileSync(join(folder, "hook-manifest.json"), manifest);
	return {
		node: process.execPath,
		gate: { launcher, bundle },
		stop: { bundle },
		turn: { launcher: turnLauncher, bundle },
	};
}
