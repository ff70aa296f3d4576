import { ISSUE_DIGITS } from "./issue-number.ts";

const MAX_SLUG = 40;

/** The branch of an issue: `feature/<issue>-<slug of its title>`. Titles are hostile input. */
export function branchName(issue: number, title: string): string {
	return `feature/${issue}-${slugify(title)}`;
}

/**
 * A title as `[a-z0-9]` words joined by single hyphens: decomposed (NFKD), at most 40
 * characters, never empty, never with a hyphen at an end.
 */
export function slugify(title: string): string {
	const slug = title
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+/, "")
		.slice(0, MAX_SLUG)
		.replace(/-+$/, "");
	return slug === "" ? "issue" : slug;
}

// The canonical form, and two that people write: `feature/12` and `fix/issue-12-words`.
const BRANCH = new RegExp(`^(?:feature/|[a-z]{1,20}/issue-)(?<issue>${ISSUE_DIGITS})(?:-|$)`);

/**
 * The issue a branch belongs to, or `undefined`. Branches are made as `feature/<issue>-<slug>`
 * only; read are also `feature/<issue>` and `<type>/issue-<issue>[-<words>]`, so that work which
 * people began under those names is found. A bare number under another prefix (`fix/12-a`,
 * `release/2026-01`) says nothing.
 */
export function issueOfBranch(branch: string): number | undefined {
	const issue = BRANCH.exec(branch)?.groups?.["issue"];
	return issue === undefined ? undefined : Number(issue);
}
