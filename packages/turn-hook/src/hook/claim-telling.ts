import { closeSync, openSync } from "node:fs";
import { join } from "node:path";

/**
 * Whether this call is the one that tells the worker of a turn: of several that ask, also at the
 * same time and after a resume, only the first is. A folder that cannot be written tells twice.
 */
export function claimTelling(folder: string, once: number): boolean {
	try {
		closeSync(openSync(join(folder, `told.${once}`), "wx", 0o600));
		return true;
	} catch (error) {
		return !(error instanceof Error && "code" in error && error.code === "EEXIST");
	}
}
