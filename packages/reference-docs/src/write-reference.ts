import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ReferenceFile } from "./reference-file.ts";

/** Writes each file under `top` that is not as it should be; the paths of those, in order. */
export function writeReference(top: string, files: readonly ReferenceFile[]): string[] {
	const stale = files.filter((file) => current(path.join(top, file.path)) !== file.text);
	for (const file of stale) {
		const target = path.join(top, file.path);
		mkdirSync(path.dirname(target), { recursive: true });
		writeFileSync(target, file.text);
	}
	return stale.map((file) => file.path);
}

function current(file: string): string | undefined {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
		throw error;
	}
}
