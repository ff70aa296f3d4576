import {
	checkHead,
	checkPullRequest,
	type PolicyRuleId,
	type PolicyVerdict,
} from "@codex-workers/gate-hook";
import type { OpenPullRequest } from "@codex-workers/github";
import type { AuditPlace } from "./audit-place.ts";
import { canSeeChange } from "./can-see-change.ts";
import type { Objection } from "./finding.ts";
import type { NamedIssues } from "./named-issues.ts";
import { readMarkers } from "./read-markers.ts";
import { refuseUnheard } from "./refuse-unheard.ts";

/**
 * What the gate would say today of a pull request, by its own rules but for the worker's claim:
 * a claim ends with the work. `undefined` where it would allow it. Throws as `checkHead` does, and
 * `PERMISSIONS_UNREADABLE`.
 */
export async function judgePull(
	place: AuditPlace,
	pull: OpenPullRequest,
	issues: NamedIssues,
): Promise<Objection | undefined> {
	const [issue, second] = issues.all;
	if (pull.isLinkedToMore && second === undefined) return LINKED_TO_MORE;
	if (issue === undefined || second !== undefined) {
		return objectionOf(await withoutOneIssue(place, pull, issues), null);
	}
	return await ofIssue(place, pull, issue);
}

async function ofIssue(
	place: AuditPlace,
	{ headOid, base }: OpenPullRequest,
	issue: number,
): Promise<Objection | undefined> {
	const check = { ...policyOf(place), issue, head: headOid, base };
	const verdict = await checkHead(place.client, check);
	const objection = objectionOf(verdict, issue);
	if (objection === undefined || isAbout(verdict, "issue-known")) return objection;
	const review = { issue, kind: "review" } as const;
	refuseUnheard(await readMarkers(place, review), review);
	if (!isAbout(verdict, "covers-head")) return objection;
	if (await canSeeChange(place.client, check)) return objection;
	const { why, next } = objection;
	return { verdict: "undecided", issue, code: "CHANGE_UNKNOWN", why, next };
}

/** The gate asks nobody about a pull request that does not belong to exactly one issue. */
async function withoutOneIssue(
	place: AuditPlace,
	{ head, base }: OpenPullRequest,
	{ texts }: NamedIssues,
): Promise<PolicyVerdict> {
	const policy = policyOf(place);
	const proposal = { repository: policy.repository, texts, branch: head, base };
	return await checkPullRequest(place.client, { ...policy, proposal });
}

function policyOf({ repository, configuration, checkout }: AuditPlace) {
	return {
		repository: `${repository.owner}/${repository.name}`,
		trust: configuration.trust,
		review: configuration.review,
		place: { folder: checkout.cwd, env: checkout.env, gitMs: GIT_MS },
	};
}

/** Whether nothing but this rule is broken. */
function isAbout(verdict: PolicyVerdict, rule: PolicyRuleId): boolean {
	return verdict.type === "refused" && verdict.rules.every((broken) => broken === rule);
}

function objectionOf(verdict: PolicyVerdict, issue: number | null): Objection | undefined {
	if (verdict.type === "allowed") return undefined;
	const { rules, sentence, next } = verdict;
	return { verdict: "refused", issue, rules, why: sentence, next };
}

/** Nobody waits for a hook here. */
const GIT_MS = 60_000;

const LINKED_TO_MORE: Objection = {
	verdict: "undecided",
	issue: null,
	code: "TOO_MANY_LINKS",
	why: "the pull request is linked to more issues than are read",
	next: "unlink the issues that it does not close",
};
