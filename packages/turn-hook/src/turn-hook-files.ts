import { fileURLToPath } from "node:url";

/**
 * The two files that Codex is given, as absolute paths. The hook's command is
 * `/bin/sh <launcher> <event> <pid of codex> <absolute node> <bundle>`; they need nothing beside them.
 */
export function turnHookFiles(): { launcher: string; bundle: string } {
	return { launcher: built("turn-launcher.sh"), bundle: built("turn.cjs") };
}

/** Right from `src/` and from `dist/` alike, because both are beside `dist/`. */
function built(name: string): string {
	return fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
}
