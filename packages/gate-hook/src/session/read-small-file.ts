import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/**
 * The first `most` bytes of a regular file as text, or `undefined` where there is none to read.
 * Never blocks: a named pipe put in the file's place would otherwise hold the gate until Codex
 * gives up on it and runs the command.
 */
export function readSmallFile(path: string, most: number): string | undefined {
	const file = openWithoutBlocking(path);
	if (file === undefined) return undefined;
	try {
		if (!fstatSync(file).isFile()) return undefined;
		const bytes = Buffer.alloc(most);
		return bytes.toString("utf8", 0, readSync(file, bytes, 0, most, 0));
	} finally {
		closeSync(file);
	}
}

function openWithoutBlocking(path: string): number | undefined {
	try {
		return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
	} catch {
		return undefined;
	}
}
