import { fileURLToPath } from "node:url";

/** The supervisor's main file: beside the built bundle, or its source where this runs from source. */
export function supervisorEntry(): string {
	const isSource = import.meta.url.endsWith(".ts");
	const entry = isSource ? "../supervisor-main.ts" : "./supervisor.mjs";
	return fileURLToPath(new URL(entry, import.meta.url));
}
