import { fileURLToPath } from "node:url";

/**
 * The two files that Codex is given, as absolute paths. The hook's command is
 * `/bin/sh <launcher> <absolute node> <bundle>`. Both need the files of `dist` that lie beside
 * them: without its prefilter the launcher asks the program about everything, and without its
 * part for creations the program denies every creation.
 */
export function gateHookFiles(): { launcher: string; bundle: string } {
	return { launcher: built("gate-launcher.sh"), bundle: built("gate.cjs") };
}

/** Beside the manifest, and not beside this code, which other programs carry in themselves. */
function built(name: string): string {
	const manifest = import.meta.resolve("@codex-workers/gate-hook/package.json");
	return fileURLToPath(new URL(`dist/${name}`, manifest));
}
