import * as z from "zod";

const MAX_LENGTH = 200;
const MAX_PATTERNS = 100;

interface Limit {
	readonly broken: Pick<RegExp, "test">;
	readonly why: string;
}

const ORDINARY = /^[A-Za-z0-9 ._\-/*?[\]^{},@#~=%&']*$/;
const OTHER = /[^\p{L}\p{N} ._\-/*?[\]^{},@#~=%&']/u;

// The segments of a glob become regular expressions that try every way to split a file name among
// the wildcards. These limits keep that at the square of the name's length, and leave out what a
// glob library would read as a raw regular expression.
const LIMITS: readonly Limit[] = [
	{ broken: /^$/, why: "is empty" },
	{
		// To compile the letters of all scripts takes longer than everything else here.
		broken: { test: (pattern) => !ORDINARY.test(pattern) && OTHER.test(pattern) },
		why: "holds a character that globs here cannot",
	},
	{ broken: /^\/|(?:^|\/)\.{1,2}(?:\/|$)/, why: "must be relative to the repository's root" },
	{ broken: /\/(?:\/|$)/, why: "has an empty segment; a whole folder is folder/**" },
	{ broken: /\*{3}|\*\*[^/]|[^/]\*\*/, why: "has ** beside other characters of a segment" },
	{ broken: /(?:\*[^*/]+){3}/, why: "has three times * in a segment with text behind each" },
	{
		broken: /\{[^/]*\{|(?:,[^/,]*){21}/,
		why: "has more than one list {a,b} in a segment, or over 20 commas",
	},
	{ broken: /\{[^}]*(?:\/|$)|^[^{]*\}|\}[^{]*\}/, why: "has braces that do not close a list" },
	{
		broken: /\[[^\]]*[[/]|\[\^?\]|\[[^\]]*$|^[^[]*\]|\][^[]*\]/,
		why: "has brackets that are nested, open or empty",
	},
];

/**
 * A glob for changed files, relative to the repository's root: `*`, `?`, `[abc]`, `[^abc]` and
 * `{a,b}` within a path segment, `**` for any number of whole segments. At most 200 characters,
 * and limited so that no path can make it slow: a segment has at most two `*` with text behind
 * them and one list of at most 21 words.
 */
export const SecurityPattern = z
	.string()
	.max(MAX_LENGTH)
	.superRefine((pattern, context) => {
		if (pattern.length > MAX_LENGTH) return;
		const limit = LIMITS.find(({ broken }) => broken.test(pattern));
		if (limit) context.addIssue({ code: "custom", message: limit.why });
	});

/** The globs of a repository, at most 100. */
export const SecurityPatterns = z.array(SecurityPattern).max(MAX_PATTERNS);
