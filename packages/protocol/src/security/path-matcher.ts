import picomatch from "picomatch";

type IsSegment = (segment: string) => boolean;

const OPTIONS = {
	dot: true,
	// Case-insensitive, and `.` is any character: a file name may hold a line break.
	flags: "is",
	noextglob: true,
	nonegate: true,
	windows: false,
} as const;

/**
 * A matcher of whole paths for a glob that `SecurityPattern` accepts. Each segment is matched by
 * itself, so that what one of them tries is never multiplied by what the others try.
 */
export function pathMatcher(glob: string): (path: readonly string[]) => boolean {
	const pattern = glob.split("/").map(segmentMatcher);
	return (path) => matches(pattern, path);
}

function segmentMatcher(glob: string): IsSegment | "any number" {
	return glob === "**" ? "any number" : picomatch(glob, OPTIONS);
}

/** Takes as few segments as it can for each `**`; going back to the last one is enough. */
function matches(pattern: readonly (IsSegment | "any number")[], path: readonly string[]): boolean {
	let at = 0;
	let retry: { at: number; taken: number } | undefined;
	for (let taken = 0; taken < path.length || at < pattern.length; ) {
		const part = pattern[at];
		const segment = path[taken];
		if (part === "any number") {
			retry = { at, taken };
			at += 1;
		} else if (part !== undefined && segment !== undefined && part(segment)) {
			at += 1;
			taken += 1;
		} else if (retry !== undefined && retry.taken < path.length) {
			retry = { at: retry.at, taken: retry.taken + 1 };
			at = retry.at + 1;
			taken = retry.taken;
		} else {
			return false;
		}
	}
	return true;
}
