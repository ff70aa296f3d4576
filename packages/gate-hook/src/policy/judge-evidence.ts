import { type GitHubClient, parseRepositoryName } from "@codex-workers/github";
import type { ReviewSettings } from "@codex-workers/protocol";
import type { ArtifactFacts } from "./artifact/read-artifact.ts";
import type { ProposedChange } from "./change/proposed-change.ts";
import { findClaim } from "./claim/find-claim.ts";
import type { OpenPlace } from "./git/open-place.ts";
import type { RemoteRefs } from "./git/read-remote-refs.ts";
import { judgePullRequest, type PolicyVerdict } from "./judge-pull-request.ts";
import type { PolicyContext } from "./policy-context.ts";
import type { PolicyFacts } from "./policy-facts.ts";
import { reviewSettings } from "./review-settings.ts";

/** Opens the way to GitHub. */
export type Connect = () => Promise<GitHubClient>;

/** What is to be found out about one pull request. */
export interface Evidence {
	readonly issue: number;
	/** Where git is asked. */
	readonly place: Pick<OpenPlace, "git" | "remoteRefs">;
	/** The remote that is the repository; `undefined` where the checkout has none. */
	readonly remote: string | undefined;
	/** Full names of the refs to ask it for. */
	readonly refs: readonly string[];
	readonly change: (remote: RemoteRefs) => Promise<ProposedChange>;
}

/** What git says. */
type GitFacts = Pick<PolicyFacts, "change" | "sensitiveFiles" | "claim">;

/** Asks GitHub and git at the same time, and judges what they say. */
export async function judgeEvidence(
	connect: Connect,
	context: PolicyContext,
	evidence: Evidence,
): Promise<PolicyVerdict> {
	const review = context.review ?? reviewSettings();
	// Git first: it goes on by itself while the way to GitHub is loaded.
	const [found, artifact] = await bothOf(
		readGitFacts({ ...context, review }, evidence),
		readGitHubFacts(connect, context, evidence.issue),
	);
	return judgePullRequest({ ...artifact, ...found, freshness: review.freshness });
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
	{ claim, review }: PolicyContext & { readonly review: ReviewSettings },
	{ place, remote, refs, change }: Evidence,
): Promise<GitFacts> {
	if (remote === undefined) {
		const changed = await change({ oids: new Map() });
		return { change: changed, sensitiveFiles: [], claim: { type: "unasked" } };
	}
	const wanted = claim === undefined ? refs : [...refs, claim.ref];
	const found = await place.remoteRefs(remote, wanted);
	const standing =
		claim === undefined ? { type: "no-worker" as const } : findClaim(place.git, claim, found);
	const [changed, held] = await Promise.all([change(found), standing]);
	const files = changed.type === "known" ? changed.files : [];
	const { sensitiveFiles } = await loadPatterns();
	const sensitive = sensitiveFiles(files, review.securityPatterns);
	return { change: changed, sensitiveFiles: sensitive, claim: held };
}

/** Waits for both, also when one fails: nothing may go on behind an answer. */
async function bothOf<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
	await Promise.allSettled([one, other]);
	return await Promise.all([one, other]);
}
