const CONTINUATION = /\\(?:\r?\n|\r|\u2028|\u2029)/g;
const CODED =
	/\\(?:x\{?([0-9a-f]{1,6})\}?|u\{?([0-9a-f]{1,6})\}?|U([0-9a-f]{8})|N\{U\+([0-9a-f]{1,6})\}|(?:o\{)?([0-7]{1,3})\}?)/gi;
const NAMED = /\\N\{LATIN (?:SMALL|CAPITAL) LETTER ([A-Z])\}/gi;
const LARGEST_CODE = 0x10ffff;

/** The words of a program in lower case, whatever stands between them; escapes become what they mean. */
export function foldProgram(source: string): string {
	return source
		.replace(CONTINUATION, "")
		.replace(NAMED, "$1")
		.replace(
			CODED,
			(_, hex?: string, unicode?: string, long?: string, named?: string, octal?: string) => {
				const digits = hex ?? unicode ?? long ?? named;
				return character(
					digits === undefined ? Number.parseInt(octal ?? "0", 8) : Number.parseInt(digits, 16),
				);
			},
		)
		.replace(/\\[LUQElu]/g, "")
		.replace(/\\[nrtfv]/g, " ")
		.toLowerCase()
		.replace(/[^a-z0-9_/-]+/g, " ")
		.trim();
}

function character(code: number): string {
	return code <= LARGEST_CODE ? String.fromCodePoint(code) : " ";
}
