import type { AuditWorld } from "./audit-found.fixture.ts";
import { reviewedPull } from "./reviewed-pull.fixture.ts";

/** Every case on an issue of its own: what is set up, and what audit says of it; null for nothing. */
export const AUDIT_CASES: readonly [
	string,
	(world: AuditWorld, issue: number) => Promise<unknown>,
	string | null,
][] = [
	["reviewed as it is", (world, issue) => reviewedPull(world, issue), null],
	["without a review", (world, issue) => world.pull({ issue }), "refused artifact-exists"],
	[
		"whose review is not over",
		(world, issue) => reviewedPull(world, issue, { status: "IN_PROGRESS" }),
		"refused review-complete",
	],
	[
		"whose review defers a finding to no issue",
		(world, issue) =>
			reviewedPull(world, issue, {
				criteria: null,
				deferred: [{ finding: "later", severity: null, tracking_issue: null }],
			}),
		"refused deferrals-tracked",
	],
	[
		"whose review leaves something unaddressed",
		(world, issue) => reviewedPull(world, issue, { criteria: null, unaddressed: 1 }),
		"refused nothing-unaddressed",
	],
	[
		"with a commit after the review",
		async (world, issue) => {
			await reviewedPull(world, issue);
			const branch = `feature/${issue}-adds`;
			await world.repository.commit({ branch, files: { "late.ts": "1" } });
		},
		"refused covers-head",
	],
	[
		"with a file that guards something, not reviewed for security",
		async (world, issue) => {
			const { oid } = await world.pull({ issue, files: { "src/auth/token.ts": "1" } });
			world.review(issue, { head_sha: oid });
		},
		"refused security-declared",
	],
	[
		"reviewed by nobody who may vouch for it",
		async (world, issue) => {
			const { oid } = await world.pull({ issue });
			world.review(issue, { head_sha: oid }, "mallory");
		},
		"refused artifact-exists",
	],
	[
		"from a fork, on a branch that is named like a worker's",
		(world, issue) =>
			world.pull({ issue, head: `mallory:feature/${issue}-x`, body: "", author: "mallory" }),
		"refused artifact-exists",
	],
	[
		"from a fork, reviewed as it is",
		async (world, issue) => {
			const head = `mallory:feature/${issue}-x`;
			const { oid } = await world.pull({ issue, head, author: "mallory" });
			world.review(issue, { head_sha: oid });
		},
		null,
	],
	[
		"by a worker, that names no issue",
		(world, issue) =>
			world.pull({ issue, head: `topic-${issue}`, body: "", message: trailer(issue) }),
		"refused issue-known",
	],
	[
		"that closes a second issue",
		async (world, issue) => {
			world.issue(issue + 50, null);
			await reviewedPull(world, issue, { body: `Closes #${issue}, fixes #${issue + 50}` });
		},
		"refused issue-known",
	],
	[
		"whose issue is closed, reviewed",
		async (world, issue) => {
			await reviewedPull(world, issue);
			world.repository.issue(issue).state = "CLOSED";
		},
		null,
	],
	[
		"whose issue is closed, without a review",
		async (world, issue) => {
			await world.pull({ issue });
			world.repository.issue(issue).state = "CLOSED";
		},
		"refused artifact-exists",
	],
	[
		"whose issue is none",
		(world, issue) =>
			world.pull({ issue, head: `t-${issue}`, body: "Closes #999", message: trailer(999) }),
		"refused issue-known",
	],
	[
		"that is a draft without a review",
		(world, issue) => world.pull({ issue, isDraft: true }),
		"refused artifact-exists draft",
	],
	[
		"on a branch of a person: nobody gave the issue to a worker",
		async (world, issue) => {
			world.repository.issue(issue).comments.splice(0);
			await world.pull({ issue });
		},
		null,
	],
	[
		"of an issue that a stranger says is a worker's",
		async (world, issue) => {
			world.repository.issue(issue).comments.splice(0);
			world.repository.addComment(world.repository.issue(issue), {
				author: "mallory",
				body: world.repository.issue(200).comments[0]?.body ?? "",
			});
			await world.pull({ issue });
		},
		null,
	],
];

function trailer(issue: number): string {
	return `feat: add\n\nWorker: worker-1701523200-${issue}`;
}
