import { resolve } from "node:path";
import { readSmallFile } from "../session/read-small-file.ts";

const MOST = 64 * 1024;

/**
 * How the analysis reads a file that a command line names, relative to where it runs: whole, or
 * not at all when it is larger than 64 KiB, because half a script says nothing.
 */
export function readNamedFile(folder: string): (path: string) => string | undefined {
	return (path) => {
		const text = readSmallFile(resolve(folder, path), MOST + 1);
		return text === undefined || Buffer.byteLength(text) > MOST ? undefined : text;
	};
}
