import type { GitHubClient } from "@codex-workers/github";
import { openPlace } from "./git/open-place.ts";
import { judgeEvidence } from "./judge-evidence.ts";
import type { PolicyVerdict } from "./judge-pull-request.ts";
import type { PolicyContext } from "./policy-context.ts";
import { gitHubHost } from "./target/git-hub-host.ts";
import { sessionRemote } from "./target/pull-request-target.ts";
import { readRemoteUrls } from "./target/read-remote-urls.ts";

export interface HeadCheck extends PolicyContext {
	readonly issue: number;
	/** The commit that would be proposed, a full object id; it must be in the checkout. */
	readonly head: string;
	/** The branch that it would go to; the default branch of the repository where absent. */
	readonly base?: string | undefined;
}

/**
 * Whether a commit could be proposed for an issue: the policy without a command, whatever the
 * branch on GitHub is at. Throws as `checkPullRequest` does.
 */
export async function checkHead(client: GitHubClient, check: HeadCheck): Promise<PolicyVerdict> {
	const { repository, base, head, place } = check;
	const checkout = openPlace(place);
	const remotes = await readRemoteUrls(checkout.git);
	const remote = sessionRemote({ remotes }, { repository, host: gitHubHost(place.env) });
	const refs = base === undefined ? [] : [`refs/heads/${base}`];
	return await judgeEvidence(async () => client, check, {
		issue: check.issue,
		place: checkout,
		remote,
		refs,
		change: async ({ oids, defaultBranch }) => {
			if (remote === undefined) return { type: "no-remote", repository };
			const [ref = `refs/heads/${defaultBranch ?? ""}`] = refs;
			const oid = oids.get(ref);
			if (oid === undefined) return { type: "no-base", branch: base };
			return await checkout.changes({ head, bases: [oid] });
		},
	});
}
