/** A comment's lines without byte order mark, carriage returns (GitHub's web editor adds them) and trailing blanks. */
export function commentLines(body: string): string[] {
	return body
		.replace(/^\uFEFF/, "")
		.split(/\r\n|\n|\r/)
		.map((line) => line.trimEnd());
}
