import { listOpenPullRequests, type OpenPullRequest } from "@codex-workers/github";
import type { AuditPlace } from "./audit-place.ts";
import { bringCommits } from "./bring-commits.ts";
import type { Finding, Objection } from "./finding.ts";
import { inTurns } from "./in-turns.ts";
import { isForWorkers } from "./is-for-workers.ts";
import { type IssueFacts, issueFacts } from "./issue-facts.ts";
import { judgePull } from "./judge-pull.ts";
import { type NamedIssues, namedIssues } from "./named-issues.ts";
import { undecided } from "./undecided.ts";

/** What became of a look at every open pull request. */
export interface Audit {
	/** How many are open. */
	readonly open: number;
	/** How many of them need a review artifact, or may need one. */
	readonly judged: number;
	/** Those that have none, or of which nobody can tell; oldest first. */
	readonly findings: readonly Finding[];
}

interface Suspect {
	readonly pull: OpenPullRequest;
	readonly issues: NamedIssues;
	/** Where nobody can tell whether it needs a review artifact. */
	readonly objection?: Objection | undefined;
}

/**
 * Looks at every open pull request of a repository. Throws `GitHubError` where GitHub does not
 * answer, and `TOO_MANY_PULL_REQUESTS`; what keeps it from judging single ones is a finding.
 */
export async function auditPullRequests(place: AuditPlace): Promise<Audit> {
	const { client, repository } = place;
	const facts = issueFacts(place);
	const open = await listOpenPullRequests(client, { repository });
	const looked = await inTurns(open, (pull) => suspectOf(pull, place, facts));
	const suspects = looked.filter((suspect) => suspect !== undefined);
	const clear = suspects.filter(({ issues, objection }) => !objection && issues.all.length === 1);
	await bringCommits(place.checkout, {
		heads: clear.map(({ pull }) => pull.headOid),
		bases: clear.map(({ pull }) => pull.base),
	});
	const findings = await inTurns(suspects, (suspect) => findingOf(suspect, place));
	return {
		open: open.length,
		judged: suspects.length,
		findings: findings.filter((finding) => finding !== undefined),
	};
}

async function suspectOf(
	pull: OpenPullRequest,
	{ repository }: AuditPlace,
	facts: IssueFacts,
): Promise<Suspect | undefined> {
	const issues = namedIssues(pull, repository);
	try {
		const isSuspect = pull.isLinkedToMore || (await isForWorkers(pull, issues, facts));
		return isSuspect ? { pull, issues } : undefined;
	} catch (error) {
		return { pull, issues, objection: undecided(error, onlyOf(issues)) };
	}
}

async function findingOf(
	{ pull, issues, objection }: Suspect,
	place: AuditPlace,
): Promise<Finding | undefined> {
	try {
		const found = objection ?? (await judgePull(place, pull, issues));
		return found && { pull, objection: found };
	} catch (error) {
		return { pull, objection: undecided(error, onlyOf(issues)) };
	}
}

function onlyOf({ all: [first, second] }: NamedIssues): number | null {
	return second === undefined ? (first ?? null) : null;
}
