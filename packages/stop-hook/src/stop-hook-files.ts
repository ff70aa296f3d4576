import { fileURLToPath } from "node:url";

/**
 * The file that Codex runs, as an absolute path. The hook's command is `<absolute node> <bundle>`;
 * the bundle needs nothing beside it.
 */
export function stopHookFiles(): { bundle: string } {
	// Right from `src/` and from `dist/` alike, because both are beside `dist/`.
	return { bundle: fileURLToPath(new URL("../dist/stop.cjs", import.meta.url)) };
}
