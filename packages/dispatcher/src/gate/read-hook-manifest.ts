import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { isNotFound } from "../workers/is-not-found.ts";

/** `hook-manifest.json`: what the build of a hook writes beside its files. */
const HookManifest = z.strictObject({
	schema_version: z.literal(1),
	/** SHA-256 in hexadecimal digits, by file name. */
	files: z.record(z.string().regex(/^[\w.-]+$/), z.string().regex(/^[0-9a-f]{64}$/)),
});

/**
 * The hashes of a built hook's files, by name; `undefined` where its folder has no manifest, or
 * something else for one.
 */
export async function readHookManifest(
	folder: string,
): Promise<ReadonlyMap<string, string> | undefined> {
	try {
		const text = await readFile(join(folder, "hook-manifest.json"), "utf8");
		return new Map(Object.entries(HookManifest.parse(JSON.parse(text)).files));
	} catch (error) {
		if (isNotFound(error) || error instanceof SyntaxError || error instanceof z.ZodError) {
			return undefined;
		}
		throw error;
	}
}
