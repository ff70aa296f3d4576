import { closingReferences } from "./closing-references.ts";

/**
 * The issues of one repository that a text closes by GitHub's keywords, each once, in order.
 * References that name `repository` (`owner/name`, case does not matter) count like bare ones, on
 * whatever host; those that name another do not, and without `repository` only bare ones do.
 */
export function closingIssues(text: string, repository?: string): number[] {
	const issues = closingReferences(text)
		.filter(
			(reference) => reference.repository === null || isSame(reference.repository, repository),
		)
		.map(({ issue }) => issue);
	return [...new Set(issues)];
}

function isSame(one: string, other: string | undefined): boolean {
	return one.toLowerCase() === other?.toLowerCase();
}
