import { createPullRequest, findPullRequests, type GitHubClient } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import { claimRefs } from "../claims/claim-refs.ts";
import type { SimulatedWorker } from "../fleet/simulated-worker.ts";
import type { ProcessContext } from "../world/host.ts";
import { REPOSITORY_NAME, type SimulatedWorld } from "../world/simulated-world.ts";

/** Opens a worker's pull request. The gate's rule comes first: its claim must still be its own. */
export async function openPullRequest(
	world: SimulatedWorld,
	{ claimStore, client, configuration }: ProcessContext,
	worker: SimulatedWorker,
): Promise<number> {
	const { issue, workerId } = worker;
	const { branch, claim } = worker.spec;
	const repository = REPOSITORY_NAME;
	const { namespace } = configuration.claims;
	const holds = async (held: { oid: string } | undefined) =>
		held !== undefined && (await claimStore.renews(held.oid, claim));
	const claims = await claimRefs(world.repository, namespace);
	const isHolder = await holds(claims.find((held) => held.issue === issue));
	if (world.rules.fencing && !(await holds(await claimStore.read(issue)))) {
		throw new CodedError("CLAIM_LOST", "The gate refuses.", { hint: "Stop." });
	}
	const open = await findOpen(client, worker);
	if (open !== undefined && world.rules.lookingForPullRequests) return open.number;
	worker.hasTrespassed = !isHolder;
	const texts = { title: `feat: resolve it (#${issue})`, body: `Closes #${issue}` };
	const head = open === undefined ? branch : await anotherBranch(world, branch);
	const opened = await createPullRequest(client, { repository, head, base: "main", ...texts });
	world.tell(workerId, `opens pull request #${opened.number}`);
	return opened.number;
}

async function findOpen(client: GitHubClient, { spec }: SimulatedWorker) {
	const repository = REPOSITORY_NAME;
	const found = await findPullRequests(client, { repository, head: spec.branch });
	return found.find(({ state }) => state === "OPEN");
}

/** GitHub takes no second one of a branch. */
async function anotherBranch({ repository }: SimulatedWorld, branch: string): Promise<string> {
	const name = `${branch}-again`;
	const after = await repository.resolve(`refs/heads/${branch}`);
	await repository.updateRefs([{ name: `refs/heads/${name}`, before: null, after }]);
	return name;
}
