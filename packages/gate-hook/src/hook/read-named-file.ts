import { resolve } from "node:path";
import type { FileContent } from "@codex-workers/shell-analysis";
import { readSmallFile } from "../session/read-small-file.ts";

const MOST = 64 * 1024;

/**
 * How the analysis reads a file that a command line names, relative to where it runs: whole, or
 * not at all when it is larger than 64 KiB, because half a script says nothing. A large file with
 * a NUL is a program of the machine, which no shell reads.
 */
export function readNamedFile(folder: string): (path: string) => FileContent | undefined {
	return (path) => {
		const text = readSmallFile(resolve(folder, path), MOST + 1);
		if (text === undefined || Buffer.byteLength(text) <= MOST) return text;
		return text.includes("\0") ? undefined : { type: "tooLarge" };
	};
}
