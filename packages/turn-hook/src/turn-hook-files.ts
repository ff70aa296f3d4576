import { fileURLToPath } from "node:url";

/**
 * The two files that Codex is given, as absolute paths. The hook's command is
 * `/bin/sh <launcher> <event> <pid of codex> <absolute node> <bundle>`; they need nothing beside them.
 */
export function turnHookFiles(): { launcher: string; bundle: string } {
	return { launcher: built("turn-launcher.sh"), bundle: built("turn.cjs") };
}

/** Beside the manifest, and not beside this code, which other programs carry in themselves. */
function built(name: string): string {
	const manifest = import.meta.resolve("@codex-workers/turn-hook/package.json");
	return fileURLToPath(new URL(`dist/${name}`, manifest));
}
