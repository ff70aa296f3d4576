import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join, normalize, sep } from "node:path";

/**
 * Where a program is, by the folders of `path`. Passes over relative folders and those below
 * `outside`: a session can write there, and hooks run without its sandbox.
 */
export function findProgram(
	name: string,
	{ path, outside }: { path: string | undefined; outside: readonly string[] },
): string | undefined {
	return (path ?? "")
		.split(delimiter)
		.filter((folder) => isAbsolute(folder) && !outside.some((top) => isWithin(folder, top)))
		.map((folder) => join(folder, name))
		.find(isExecutable);
}

function isWithin(folder: string, top: string): boolean {
	return normalize(`${folder}${sep}`).startsWith(normalize(`${top}${sep}`));
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
