/**
 * Every reason for which a marker does not count, as a clause about it. These words alone may be
 * told to a model: whatever else explains a marker quotes whoever wrote it.
 */
export const IGNORED_REASONS = {
	hidden: "its comment is hidden",
	"untrusted-author":
		"its author may not write to the repository and is not listed under trust for its kind",
	"untrusted-editor":
		"its last editor may not write to the repository and is not listed under trust for its kind",
	"permissions-unreadable":
		"its author or last editor is not listed under trust for its kind, and the token cannot tell who may write to the repository",
	malformed: "it is malformed",
	"another-issue": "it is about another issue",
	repeated: "it repeats an older one of its author",
} as const;

export type IgnoredReason = keyof typeof IGNORED_REASONS;
