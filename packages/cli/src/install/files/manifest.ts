import * as z from "zod";
import { sha256 } from "./sha256.ts";

/** `manifest.json` beside the installed files: which there are, and what each must be. */
export const Manifest = z.object({
	schema_version: z.literal(1),
	/** The version of codex-workers. */
	version: z.string(),
	/** SHA-256 in hexadecimal digits, by file name. */
	files: z.record(z.string(), z.string()),
});

/** The manifest of files as JSON, the same for the same files. */
export function manifestText(version: string, files: ReadonlyMap<string, Uint8Array>): string {
	const names = [...files.keys()].sort();
	const hashes = names.map((name) => [name, sha256(files.get(name) ?? new Uint8Array())]);
	const manifest = { schema_version: 1, version, files: Object.fromEntries(hashes) };
	return `${JSON.stringify(manifest, undefined, "\t")}\n`;
}
