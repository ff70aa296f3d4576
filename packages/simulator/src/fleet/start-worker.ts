import {
	abandonClaim,
	acquireClaim,
	isClaimOver,
	moveIssue,
	postAssigned,
	postCleared,
	runSteps,
	type Step,
	stealClaim,
	writeClaim,
} from "@codex-workers/dispatcher";
import { branchName, CodedError, formatWorkerId, type WorkerScope } from "@codex-workers/protocol";
import type { ProcessContext } from "../world/host.ts";
import { REPOSITORY_NAME, type SimulatedWorld } from "../world/simulated-world.ts";
import type { FleetHost } from "./fleet-host.ts";
import { readHistory } from "./read-history.ts";
import { chooseEnding } from "./worker-ending.ts";

/** Starts a worker in the order of a dispatch; whatever fails undoes what came before it. */
export async function startWorker(
	world: SimulatedWorld,
	fleetHost: FleetHost,
	context: ProcessContext,
	{ issue, scope }: { readonly issue: number; readonly scope: WorkerScope },
): Promise<void> {
	const { issueId, ids, folded } = await readHistory(context, issue);
	const attempt = Math.max(0, ...folded.attempts.map(({ number }) => number)) + 1;
	const workerId = newWorkerId(world, context, { issue, ids });
	const held = await context.claimStore.read(issue);
	if (held !== undefined && !isClaimOver(context, held)) {
		throw new CodedError("CLAIM_HELD", `Issue #${issue} is claimed.`, { hint: "Wait." });
	}
	const branch = branchName(issue, `Issue ${issue}`);
	const { repository } = world;
	const main = await repository.resolve("refs/heads/main");
	const pushed = await repository.resolve(`refs/heads/${branch}`);
	const claimed = { name: branch, base: pushed === null ? main : null };
	const claim = await writeClaim(context, { issue, workerId, attempt });
	const moving = { ...context, repository: REPOSITORY_NAME };
	const told = { issueId, workerId, attempt, branch, worktree: `../rocket-worker-${issue}`, scope };
	const steps: Step[] = [
		{
			name: "claim",
			run: async () => {
				if (held === undefined) await acquireClaim(context, claim, claimed);
				else await stealClaim(context, { over: held, wanted: claim, branch: claimed });
				world.tell(fleetHost.host.name, `claims #${issue} for ${workerId}`);
			},
			undo: () => abandonClaim(context, claim, claimed),
		},
		{
			name: "assigned",
			run: () => postAssigned({ ...context, orchestrationId: null }, { ...told, claim: claim.oid }),
			undo: () => postCleared(context, { issueId, workerId, outcome: "not started" }),
		},
		{
			name: "board",
			run: async () => void (await moveIssue(moving, { issue, to: "In Progress" })),
			undo: async () => void (await moveIssue(moving, { issue, to: "Ready" })),
		},
		{
			name: "spawn",
			run: async () => {
				const head = (await repository.resolve(`refs/heads/${branch}`)) ?? main ?? "";
				fleetHost.spawn({
					...{
						workerId,
						issue,
						subjectId: issueId,
						attempt,
						scope,
						branch,
						claim: claim.oid,
						head,
					},
					ending: chooseEnding(world.random, attempt),
					leaseUntil: Date.parse(claim.claim.lease_until),
				});
				world.tell(fleetHost.host.name, `starts ${workerId} on #${issue}, attempt ${attempt}`);
			},
			undo: async () => {},
		},
	];
	await runSteps(steps, { onStep: () => {} });
}

/** As `chooseWorker` does it: a suffix only where the id of this second is taken. */
function newWorkerId(
	{ random }: SimulatedWorld,
	{ now }: ProcessContext,
	{ issue, ids }: { readonly issue: number; readonly ids: readonly string[] },
): string {
	const start = { startedAt: now(), issue };
	const plain = formatWorkerId(start);
	return ids.includes(plain)
		? formatWorkerId({ ...start, suffix: random.uuid().slice(0, 4) })
		: plain;
}
