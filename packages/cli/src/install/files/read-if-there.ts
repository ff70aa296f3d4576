import { readFile } from "node:fs/promises";
import { CodedError } from "@codex-workers/protocol";

/** The text of a file; `null` where there is none. Throws `FILE_UNREADABLE`, also where it is no UTF-8. */
export async function readIfThere(path: string): Promise<string | null> {
	try {
		const bytes = await readFile(path);
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (error) {
		if (isMissing(error)) return null;
		throw new CodedError("FILE_UNREADABLE", `${path} cannot be read: ${reasonOf(error)}.`, {
			hint: "Nothing of it was changed. Mend it, or move it away, and run the command again.",
			cause: error,
		});
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function reasonOf(error: unknown): string {
	if (error instanceof TypeError) return "it is not UTF-8";
	return error instanceof Error ? error.message : String(error);
}
