/** The hooks of the plugin, as `hooks.json` of Codex 0.169 holds them. */
export function pluginHooks(): object {
	return {
		hooks: {
			PreToolUse: [{ matcher: "*", hooks: [hook(GATE, "gate-program.cjs")] }],
			Stop: [{ hooks: [hook(STOP, "stop.cjs")] }],
		},
	};
}

/** Longer than the hooks' own deadlines: Codex goes on when it runs out. */
const SECONDS = 60;

// Nobody knows where Node is on the machine that installs a plugin: the launcher refuses what is no
// absolute path to one, and asks it only about commands that are not ordinary. Codex puts the
// plugin's folder into the environment; written as `${PLUGIN_ROOT}` it would put the path into the
// command as it is, quotes and all. The program is started without the one that keeps a cache beside
// it: Codex no longer trusts a plugin with a file more, and skips its hooks without a word.
const GATE = [
	`/bin/sh -c '/bin/sh "$PLUGIN_ROOT/build/hooks/gate-launcher.sh" "$(command -v node)" "$PLUGIN_ROOT/build/hooks/gate-program.cjs" || {`,
	'echo "codex-workers gate failure: its launcher is gone or was ended, so the command was not judged and did not run. This is not your fault. Next step: install the codex-workers plugin again" >&2;',
	`exit 2; }'`,
].join(" ");

// A worker brings its own Stop hook, which counts how often it is held back: two would count twice.
const STOP = `/bin/sh -c '[ -n "$CODEX_WORKERS_WORKER_ID" ] || exec node "$PLUGIN_ROOT/build/hooks/stop.cjs"'`;

/** PowerShell and cmd.exe both read the Windows form, whichever of them Codex uses. */
function hook(command: string, program: string): object {
	return {
		type: "command",
		command,
		commandWindows: `node "\${PLUGIN_ROOT}/build/hooks/${program}"`,
		timeout: SECONDS,
	};
}
