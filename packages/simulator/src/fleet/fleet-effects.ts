import { moveIssue, postCleared, releaseClaim, type SlotEffects } from "@codex-workers/dispatcher";
import { readIssue } from "@codex-workers/github";
import type { ProcessContext } from "../world/host.ts";
import { REPOSITORY_NAME, type SimulatedWorld } from "../world/simulated-world.ts";
import { adoptAll } from "./adopt-all.ts";
import type { FleetHost } from "./fleet-host.ts";
import { readIdleWorker } from "./read-idle-worker.ts";
import { startWorker } from "./start-worker.ts";
import { tellBlocked } from "./tell-blocked.ts";

/** What the actions of a plan do in a simulated fleet. */
export function fleetEffects(
	world: SimulatedWorld,
	fleetHost: FleetHost,
	context: ProcessContext,
): SlotEffects {
	const reading = { ...context, repository: REPOSITORY_NAME };
	const release = async (issue: number, workerId: string) => {
		const released = await releaseClaim(context, { issue, workerId });
		if (released.type !== "released") return;
		const { id } = await readIssue(context.client, reference(issue));
		await postCleared(context, { issueId: id, workerId, outcome: "cleaned up" });
	};
	const start = async (issue: number, scope: "standard" | "research") => {
		await startWorker(world, fleetHost, context, { issue, scope });
		return null;
	};
	const clear = async (issue: number) => {
		const worker = await readIdleWorker(context, issue);
		if (worker !== null) await release(issue, worker);
	};
	return {
		adopt: async () => {
			adoptAll(world, fleetHost);
			return null;
		},
		release: async ({ issue, workerId }) => {
			await release(issue, workerId);
			return null;
		},
		dispatch: async ({ issue, after }) => {
			if (after !== null) await release(issue, after);
			return await start(issue, "standard");
		},
		steal: ({ issue }) => start(issue, "standard"),
		replace: async ({ issue }) => {
			await clear(issue);
			return await start(issue, "standard");
		},
		research: async ({ issue }) => {
			await clear(issue);
			return await start(issue, "research");
		},
		block: async ({ issue }) => {
			await tellBlocked(context, issue);
			await moveIssue(reading, { issue, to: "Blocked" });
			await clear(issue);
			return null;
		},
	};
}

const reference = (issue: number) => ({ repository: REPOSITORY_NAME, issue });
