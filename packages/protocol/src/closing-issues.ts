const REFERENCE =
	/(?<![\w-])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#(?<issue>[1-9]\d{0,9})(?!\d)/gi;

/** The issues that a title or body closes by GitHub's keywords (`Closes #1`), each once, in order. */
export function closingIssues(text: string): number[] {
	const issues = [...text.matchAll(REFERENCE)].map((match) => Number(match.groups?.["issue"]));
	return [...new Set(issues)];
}
