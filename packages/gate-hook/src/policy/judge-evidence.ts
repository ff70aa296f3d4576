import { type GitHubClient, parseRepositoryName } from "@codex-workers/github";
import { securitySensitiveFiles } from "@codex-workers/protocol";
import { readArtifact } from "./artifact/read-artifact.ts";
import type { ProposedChange } from "./change/proposed-change.ts";
import type { ClaimStanding } from "./claim/claim-standing.ts";
import { findClaim } from "./claim/find-claim.ts";
import type { Git } from "./git/git.ts";
import { type RemoteRefs, readRemoteRefs } from "./git/read-remote-refs.ts";
import { judgePullRequest, type PolicyVerdict } from "./judge-pull-request.ts";
import type { PolicyContext } from "./policy-context.ts";
import { REVIEW_SETTINGS } from "./review-settings.ts";

/** What is to be found out about one pull request. */
export interface Evidence {
	readonly issue: number;
	readonly git: Git;
	/** The remote that is the repository; `undefined` where the checkout has none. */
	readonly remote: string | undefined;
	/** Full names of the refs to ask it for. */
	readonly refs: readonly string[];
	readonly change: (remote: RemoteRefs) => Promise<ProposedChange>;
}

/** Asks GitHub and git at the same time, and judges what they say. */
export async function judgeEvidence(
	client: GitHubClient,
	context: PolicyContext,
	evidence: Evidence,
): Promise<PolicyVerdict> {
	const { issue } = evidence;
	const repository = parseRepositoryName(context.repository);
	const { freshness, securityPatterns } = context.review ?? REVIEW_SETTINGS;
	// Git first: it goes on by itself while the way to GitHub is loaded.
	const [found, artifact] = await bothOf(
		readGitFacts(context, evidence),
		readArtifact(client, { repository, issue, trust: context.trust }),
	);
	const files = found.change.type === "known" ? found.change.files : [];
	return judgePullRequest({
		...artifact,
		...found,
		sensitiveFiles: securitySensitiveFiles(files, securityPatterns),
		freshness,
	});
}

async function readGitFacts(
	{ claim }: PolicyContext,
	{ git, remote, refs, change }: Evidence,
): Promise<{ change: ProposedChange; claim: ClaimStanding }> {
	const wanted = claim === undefined ? refs : [...refs, claim.ref];
	if (remote === undefined) {
		return { change: await change({ oids: new Map() }), claim: { type: "unasked" } };
	}
	const found = await readRemoteRefs(git, remote, wanted);
	const standing =
		claim === undefined ? { type: "no-worker" as const } : findClaim(git, claim, found);
	const [changed, held] = await Promise.all([change(found), standing]);
	return { change: changed, claim: held };
}

/** Waits for both, also when one fails: nothing may go on behind an answer. */
async function bothOf<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
	await Promise.allSettled([one, other]);
	return await Promise.all([one, other]);
}
