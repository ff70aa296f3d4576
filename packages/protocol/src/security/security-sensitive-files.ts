import * as z from "zod";
import { CodedError } from "../coded-error.ts";
import { pathMatcher } from "./path-matcher.ts";
import { SecurityPatterns } from "./security-pattern.ts";
import { SECURITY_PATTERNS } from "./security-patterns.ts";

// No checkout has longer ones: such a path was made to be slow to match.
const MAX_PATH = 4_096;
const MAX_SEGMENT = 255;

/**
 * The files that match one of the patterns, as they were given and in their order. Case does not
 * matter, dotfiles count, `\` separates like `/`. A path that no checkout has (over 4,096
 * characters, or 255 in a segment) counts as sensitive. Of a renamed file give both names.
 * Throws `SECURITY_PATTERN_INVALID` for a pattern that `SecurityPattern` refuses.
 */
export function securitySensitiveFiles(
	files: readonly string[],
	patterns: readonly string[] = SECURITY_PATTERNS,
): string[] {
	const matchers = readPatterns(patterns).map(pathMatcher);
	return files.filter((file) => {
		const path = file.split(/[\\/]/).filter((segment) => segment !== "" && segment !== ".");
		return isTooLong(path, file) || matchers.some((isMatch) => isMatch(path));
	});
}

function readPatterns(patterns: readonly string[]): string[] {
	const read = SecurityPatterns.safeParse(patterns);
	if (read.success) return read.data;
	throw new CodedError(
		"SECURITY_PATTERN_INVALID",
		`A security pattern cannot be used.\n${z.prettifyError(read.error)}`,
		{ hint: "Correct review.securityPatterns in codex-workers.json, for example **/auth/**." },
	);
}

function isTooLong(path: readonly string[], file: string): boolean {
	return file.length > MAX_PATH || path.some((segment) => segment.length > MAX_SEGMENT);
}
