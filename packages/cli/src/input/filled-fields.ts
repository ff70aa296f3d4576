/** What commands fill in by themselves: the key in a file, and what help calls it. */
const FILLED_FIELDS = {
	worker_id: "the worker's id",
	attempt: "the attempt",
	turns: "the turns used",
	issue: "the issue",
	branch: "the branch",
	head_sha: "the commit",
	dirty: "whether changes are uncommitted",
	started_at: "the time",
	reviewed_at: "the time",
	orchestration_id: "the orchestration",
	review_url: "the review's address",
	code_review: "the section about the review",
} as const;

export type FilledField = keyof typeof FILLED_FIELDS;

/** What every report says of its worker without being told. */
export const WORKER_FIELDS = ["worker_id", "attempt", "turns"] as const satisfies FilledField[];

/** A sentence for help: what need not, and cannot, be given. */
export function filledFieldsText(filled: readonly FilledField[]): string {
	const names = filled.map((key) => FILLED_FIELDS[key]);
	return `Filled in for you: ${names.slice(0, -1).join(", ")} and ${names.at(-1)}.`;
}
