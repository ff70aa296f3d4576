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

/** The issue a branch of ours belongs to, or `undefined` for any other branch. */
export function issueOfBranch(branch: string): number | undefined {
	const issue = /^feature\/(?<issue>[1-9]\d{0,9})-/.exec(branch)?.groups?.["issue"];
	return issue === undefined ? undefined : Number(issue);
}
