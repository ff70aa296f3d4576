import { fileURLToPath } from "node:url";

/**
 * The two files that Codex runs, as absolute paths. The hook's command is
 * `/bin/sh <launcher> <absolute node> <bundle>`; the bundle needs nothing beside it.
 */
export function gateHookFiles(): { launcher: string; bundle: string } {
	return { launcher: built("gate-launcher.sh"), bundle: built("gate.cjs") };
}

/** Right from `src/` and from `dist/` alike, because both are beside `dist/`. */
function built(name: string): string {
	return fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
}
