import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * What was compiled of a script, from a file that holds the script itself and then the code twice:
 * V8 does not notice when code is of another text of the same length, nor when it is damaged, and
 * comparing costs less than any sum. `undefined` where there is none.
 */
export function readKeptCode(path: string, script: Buffer): Buffer | undefined {
	const kept = readIfThere(path);
	if (kept === undefined || !kept.subarray(0, script.length).equals(script)) return undefined;
	const middle = (script.length + kept.length) / 2;
	const code = kept.subarray(script.length, middle);
	return code.length > 0 && code.equals(kept.subarray(middle)) ? code : undefined;
}

function readIfThere(path: string): Buffer | undefined {
	try {
		return readFileSync(path);
	} catch {
		return undefined;
	}
}

/**
 * Keeps what was compiled of a script for `readKeptCode`. The file is there whole or not at all; what
 * a machine that dies leaves of it is read as damaged. `compiled` is asked only where it can be
 * written; where it cannot, nothing happens, and `false` says so.
 */
export function keepCode(path: string, script: Buffer, compiled: () => Buffer): boolean {
	const draft = `${path}.${process.pid}`;
	try {
		mkdirSync(dirname(path), { recursive: true });
		// It claims the name before anything is compiled for it.
		writeFileSync(draft, "", { flag: "wx", mode: 0o644 });
	} catch {
		return false;
	}
	try {
		const code = compiled();
		writeFileSync(draft, Buffer.concat([script, code, code]));
		renameSync(draft, path);
		return true;
	} catch {
		rmSync(draft, { force: true });
		return false;
	}
}
