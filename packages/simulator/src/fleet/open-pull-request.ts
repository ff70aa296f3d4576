import { createPullRequest, findPullRequests } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import { claimRefs } from "../claims/claim-refs.ts";
import type { ProcessContext } from "../world/host.ts";
import { REPOSITORY_NAME, type SimulatedWorld } from "../world/simulated-world.ts";
import type { SimulatedWorker } from "./simulated-worker.ts";

/** Opens a worker's pull request. The gate's rule comes first: its claim must still be its own. */
export async function openPullRequest(
	world: SimulatedWorld,
	{ claimStore, client, configuration }: ProcessContext,
	worker: SimulatedWorker,
): Promise<number> {
	const { branch: head, claim, issue, workerId } = worker;
	const repository = REPOSITORY_NAME;
	const { namespace } = configuration.claims;
	const holds = async (held: { oid: string } | undefined) =>
		held !== undefined && (await claimStore.renews(held.oid, claim));
	const claims = await claimRefs(world.repository, namespace);
	const isHolder = await holds(claims.find((held) => held.issue === issue));
	if (world.rules.fencing && !(await holds(await claimStore.read(issue)))) {
		throw new CodedError("CLAIM_LOST", "The gate refuses.", { hint: "Stop." });
	}
	const [open] = await findPullRequests(client, { repository, head });
	if (open !== undefined) return open.number;
	worker.hasTrespassed = !isHolder;
	const texts = { title: `feat: resolve it (#${issue})`, body: `Closes #${issue}` };
	const opened = await createPullRequest(client, { repository, head, base: "main", ...texts });
	world.tell(workerId, `opens pull request #${opened.number}`);
	return opened.number;
}
