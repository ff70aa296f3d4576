import type { AuditWorld } from "./audit-found.fixture.ts";

/** A pull request of an issue with a review of its commit, changed by what a test is about. */
export async function reviewedPull(
	world: AuditWorld,
	issue: number,
	{ body, ...change }: { readonly body?: string; readonly [field: string]: unknown } = {},
): Promise<void> {
	const { oid } = await world.pull({ issue, ...(body !== undefined && { body }) });
	const findings = { fixed: [], deferred: [], criteria: null };
	world.review(issue, { head_sha: oid, ...findings, ...change });
}
