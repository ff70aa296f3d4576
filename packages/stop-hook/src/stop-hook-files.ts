import { fileURLToPath } from "node:url";

/**
 * The file that Codex runs, as an absolute path. The hook's command is `<absolute node> <bundle>`;
 * the bundle needs nothing beside it.
 */
export function stopHookFiles(): { bundle: string } {
	// Beside the manifest, and not beside this code, which other programs carry in themselves.
	const manifest = import.meta.resolve("@codex-workers/stop-hook/package.json");
	return { bundle: fileURLToPath(new URL("dist/stop.cjs", manifest)) };
}
