import { randomUUID } from "node:crypto";
import { mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CodedError } from "@codex-workers/protocol";
import { readIfThere } from "./read-if-there.ts";

/** A change of a whole file; `null` is a file that is not there. */
export interface Replacement {
	readonly from: string | null;
	readonly to: string | null;
}

/**
 * Replaces a file that readers see whole, with its mode, through links. Throws
 * `FILE_CHANGED_MEANWHILE` when it is not what it is replaced for.
 */
export async function replaceFile(path: string, { from, to }: Replacement): Promise<void> {
	const target = await realpath(path).catch(() => path);
	if (to === null) {
		await refuseChanged(target, from);
		return rm(target, { force: true });
	}
	const mode = from === null ? 0o600 : (await stat(target)).mode & 0o777;
	await mkdir(dirname(target), { recursive: true });
	const temporary = `${target}.${randomUUID()}.tmp`;
	try {
		await writeFile(temporary, to, { mode });
		await refuseChanged(target, from);
		await rename(temporary, target);
	} finally {
		await rm(temporary, { force: true });
	}
}

async function refuseChanged(path: string, expected: string | null): Promise<void> {
	if ((await readIfThere(path)) === expected) return;
	throw new CodedError("FILE_CHANGED_MEANWHILE", `Somebody else is changing ${path}.`, {
		hint: "Nothing of it was overwritten. Run the command again.",
	});
}
