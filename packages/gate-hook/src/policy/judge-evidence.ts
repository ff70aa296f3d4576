import { type GitHubClient, parseRepositoryName } from "@codex-workers/github";
import type { ArtifactFacts } from "./artifact/read-artifact.ts";
import type { ProposedChange } from "./change/proposed-change.ts";
import type { ClaimStanding } from "./claim/claim-standing.ts";
import { findClaim } from "./claim/find-claim.ts";
import type { Git } from "./git/git.ts";
import { type RemoteRefs, readRemoteRefs } from "./git/read-remote-refs.ts";
import { judgePullRequest, type PolicyVerdict } from "./judge-pull-request.ts";
import type { PolicyContext } from "./policy-context.ts";
import { reviewSettings } from "./review-settings.ts";

/** Opens the way to GitHub. */
export type Connect = () => Promise<GitHubClient>;

/** What is to be found out about one pull request. */
export interface Evidence {
	readonly issue: number;
	readonly git: Git;
	/** The remote that is the repository; `undefined` where the checkout has none. */
	readonly remote: string | undefined;
	/** Full names of the refs to ask it for. */
	readonly refs: readonly string[];
	/** What can be done while the remote thinks about its answer. */
	readonly prepare?: () => Promise<void>;
	readonly change: (remote: RemoteRefs) => Promise<ProposedChange>;
}

/** Asks GitHub and git at the same time, and judges what they say. */
export async function judgeEvidence(
	connect: Connect,
	context: PolicyContext,
	evidence: Evidence,
): Promise<PolicyVerdict> {
	const { freshness, securityPatterns } = context.review ?? reviewSettings();
	// Git first: it goes on by itself while the way to GitHub is loaded.
	const [found, artifact] = await bothOf(
		readGitFacts(context, evidence),
		readGitHubFacts(connect, context, evidence.issue),
	);
	const files = found.change.type === "known" ? found.change.files : [];
	const { sensitiveFiles } = await loadPatterns();
	return judgePullRequest({
		...artifact,
		...found,
		sensitiveFiles: sensitiveFiles(files, securityPatterns),
		freshness,
	});
}

/** Nothing of this is needed to ask git, so it is loaded while git waits. */
async function readGitHubFacts(
	connect: Connect,
	{ repository, trust }: PolicyContext,
	issue: number,
): Promise<ArtifactFacts> {
	const { readArtifact } = await import("./artifact/read-artifact.ts");
	const client = await connect();
	const where = { repository: parseRepositoryName(repository), issue, trust };
	const [facts] = await bothOf(readArtifact(client, where), loadPatterns());
	return facts;
}

/** First while GitHub thinks about its answer. */
async function loadPatterns() {
	return await import("./change/sensitive-files.ts");
}

async function readGitFacts(
	{ claim }: PolicyContext,
	{ git, remote, refs, change, prepare }: Evidence,
): Promise<{ change: ProposedChange; claim: ClaimStanding }> {
	const wanted = claim === undefined ? refs : [...refs, claim.ref];
	if (remote === undefined) {
		return { change: await change({ oids: new Map() }), claim: { type: "unasked" } };
	}
	const asked = readRemoteRefs(git, remote, wanted);
	await Promise.allSettled([asked, prepare?.()]);
	const found = await asked;
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
