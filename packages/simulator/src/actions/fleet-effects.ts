import {
	confirmStart,
	type SlotAction,
	type SlotEffects,
	type StartRoom,
	startPastLeftover,
} from "@codex-workers/dispatcher";
import { startWorker } from "../dispatch/start-worker.ts";
import type { FleetHost } from "../fleet/fleet-host.ts";
import { reconcile } from "../fleet/reconcile.ts";
import type { ProcessContext } from "../world/host.ts";
import { limitsOf } from "../world/limits-of.ts";
import type { SimulatedWorld } from "../world/simulated-world.ts";
import { blockIssue } from "./block-issue.ts";
import { handOverStranded } from "./hand-over-stranded.ts";
import { makeWay } from "./make-way.ts";
import { releaseWorker } from "./release-worker.ts";
import { replaceWorker } from "./replace-worker.ts";
import { startResearch } from "./start-research.ts";

/** One machine's dispatcher at work. */
export interface Acting {
	readonly world: SimulatedWorld;
	readonly fleetHost: FleetHost;
	readonly context: ProcessContext;
}

/** What the actions of a plan do in a simulated fleet. */
export function fleetEffects(
	world: SimulatedWorld,
	fleetHost: FleetHost,
	context: ProcessContext,
): SlotEffects {
	const acting = { world, fleetHost, context };
	const asked = (action: SlotAction, room: StartRoom) => ({
		...{ issue: action.issue, room },
		...(world.rules.heedingPeople && {
			confirm: confirmStart(context, action, limitsOf(world.rules).steps),
		}),
	});
	const begin = (issue: number, start: () => Promise<null>) =>
		startPastLeftover(start, {
			makeWay: () => makeWay(acting, issue),
			block: (reason) => blockIssue(acting, { issue, reason }),
		});
	return {
		adopt: async () => {
			await reconcile(world, fleetHost, context);
			return null;
		},
		release: async (action) => await releaseWorker(acting, action),
		dispatch: async (action, _, room) => {
			const follows = action.after === null ? [] : [action.after];
			const wanted = { ...asked(action, room), follows };
			return await begin(action.issue, () => startWorker(acting, wanted));
		},
		steal: async (action, _, room) => {
			const isTold = await handOverStranded(acting, action.issue);
			const start = isTold ? replaceWorker : startWorker;
			return await begin(action.issue, () => start(acting, asked(action, room)));
		},
		replace: async (action, _, room) =>
			await begin(action.issue, () => replaceWorker(acting, asked(action, room))),
		research: async (action, _, room) =>
			await begin(action.issue, () => startResearch(acting, asked(action, room))),
		block: async ({ issue, why }) => {
			await blockIssue(acting, { issue, reason: why });
			return null;
		},
	};
}
