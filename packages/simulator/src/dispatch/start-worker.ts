import {
	abandonClaim,
	acquireClaim,
	type confirmStart,
	runSteps,
	type StartRoom,
	type Step,
	stealClaim,
	takeClaim,
} from "@codex-workers/dispatcher";
import type { WorkerScope } from "@codex-workers/protocol";
import type { Acting } from "../actions/fleet-effects.ts";
import { sayAllUnsaid } from "../actions/read-idle-issue.ts";
import { chooseEnding } from "../codex/worker-ending.ts";
import type { BegunDispatch } from "../fleet/fleet-host.ts";
import { withIssueLock } from "../fleet/with-issue-lock.ts";
import type { ProcessContext } from "../world/host.ts";
import { begunDispatch } from "./begun-dispatch.ts";
import { changes } from "./changes.ts";
import { type PlannedWorker, planWorker } from "./plan-worker.ts";

/** What is dispatched; a new attempt where none is named. */
export interface WantedWorker {
	readonly issue: number;
	readonly scope?: WorkerScope;
	readonly attempt?: number;
	/** Workers that have ended, whose claim it may take over. */
	readonly follows?: readonly string[];
	readonly room?: StartRoom;
	/** Throws where it is not wanted any more. */
	readonly confirm?: ReturnType<typeof confirmStart>;
}

/** Starts a worker in the order of a dispatch; whatever fails undoes what came before it. */
export async function startWorker(acting: Acting, wanted: WantedWorker): Promise<null> {
	return await withIssueLock(acting, wanted.issue, async () => {
		const { scope = "standard", issue } = wanted;
		await sayAllUnsaid(acting, issue);
		const context = withScope(acting.context, scope);
		const planned = await planWorker({ ...acting, context }, { ...wanted, scope });
		const begun = begunDispatch(context, planned.plan);
		const [claim, spawn] = [claimStep(acting, planned, begun), spawnStep(acting, planned, begun)];
		await runSteps([claim, ...changes(context, planned.plan), spawn], { onStep: () => {} });
		return null;
	});
}

function withScope(context: ProcessContext, scope: WorkerScope): ProcessContext {
	const { configuration } = context;
	return {
		...context,
		configuration: { ...configuration, workers: { ...configuration.workers, scope } },
	};
}

function claimStep(
	{ context, fleetHost, world }: Acting,
	{ plan }: PlannedWorker,
	begun: BegunDispatch,
): Step {
	const { over, claim: wanted, branch, spec } = plan;
	return {
		name: "claim",
		run: async () => {
			fleetHost.begun.add(begun);
			if (over === null) await acquireClaim(context, wanted, branch);
			else if (plan.isFollowed) await takeClaim(context, { wanted, branch, from: over.oid });
			else await stealClaim(context, { over, wanted, branch });
			world.tell(fleetHost.host.name, `claims #${spec.issue} for ${spec.worker_id}`);
		},
		undo: async () => {
			await abandonClaim(context, wanted, branch);
			fleetHost.begun.delete(begun);
		},
	};
}

function spawnStep(
	{ fleetHost, world }: Acting,
	{ plan, head, goesOnFrom, scope }: PlannedWorker,
	begun: BegunDispatch,
): Step {
	const { issue, attempt, worker_id: workerId } = plan.spec;
	const isStubborn = world.people.stubborn.has(issue);
	const subjectId = plan.issue.id;
	return {
		name: "spawn",
		run: async () => {
			const startedAt = world.scheduler.now();
			const leaseUntil = Date.parse(plan.claim.claim.lease_until);
			const ending = chooseEnding(world.random, { attempt, isStubborn });
			const who = { workerId, issue, subjectId, scope, spec: plan.spec };
			fleetHost.begun.delete(begun);
			fleetHost.spawn({ ...who, ending, goesOnFrom, startedAt, leaseUntil, head });
			world.tell(fleetHost.host.name, `starts ${workerId} on #${issue}, attempt ${attempt}`);
		},
		undo: async () => {},
	};
}
