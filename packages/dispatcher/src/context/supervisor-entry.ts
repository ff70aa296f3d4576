import { fileURLToPath } from "node:url";

/** The supervisor's main file: the one that was built, or its source where this runs from source. */
export function supervisorEntry(): string {
	const isSource = import.meta.url.endsWith(".ts");
	const entry = isSource ? "src/supervisor-main.ts" : "dist/supervisor.mjs";
	const manifest = import.meta.resolve("@codex-workers/dispatcher/package.json");
	return fileURLToPath(new URL(entry, manifest));
}
