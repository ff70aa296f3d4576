import type { ProgramVersion } from "./program-version.ts";

/** Whether a program is older than a version, given as major and minor; one that says none is not. */
export function isBefore(
	{ text, major, minor }: ProgramVersion,
	[wantedMajor, wantedMinor]: readonly [number, number],
): boolean {
	if (text === "") return false;
	return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}
