import {
	listClaims,
	readIssueFacts,
	type SlotLook,
	type SlotPorts,
} from "@codex-workers/dispatcher";
import { lookAtBoard } from "@codex-workers/github";
import { issueOfBranch } from "@codex-workers/protocol";
import type { ProcessContext } from "../world/host.ts";
import { BOARD, REPOSITORY_NAME, type SimulatedWorld } from "../world/simulated-world.ts";
import { adoptAll } from "./adopt-all.ts";
import { fleetEffects } from "./fleet-effects.ts";
import type { FleetHost } from "./fleet-host.ts";

const HEADS = "refs/heads/";

/** The world of one dispatcher: everything of GitHub is the real code's, everything local is simulated. */
export function fleetPorts(
	world: SimulatedWorld,
	fleetHost: FleetHost,
	context: ProcessContext,
): SlotPorts {
	const reading = { ...context, repository: REPOSITORY_NAME };
	return {
		look: async () => {
			if (world.rules.reconciliation) adoptAll(world, fleetHost);
			const workers = world.rules.reconciliation ? fleetHost.localWorkers() : [];
			const [board, claims, worked] = [
				await lookAtBoard(context.client, {
					...{ board: BOARD, repository: REPOSITORY_NAME },
					...{ statuses: ["Ready", "In Progress"], priorityField: "Priority" },
				}),
				await listClaims(context),
				await workedIssues(world),
			];
			const { cards, otherCards, isCut } = board;
			const names = { ready: "Ready", inProgress: "In Progress", budget: null };
			return { cards, otherCards, isCut, claims, workers, worked, ...names };
		},
		readIssue: (issue, look) => readIssueFacts(reading, issue, look),
		effects: fleetEffects(world, fleetHost, context),
		now: context.now,
		host: context.host,
	};
}

async function workedIssues({ repository }: SimulatedWorld): Promise<SlotLook["worked"]> {
	const worked = new Map<number, string[]>();
	for (const { name } of await repository.refs(`${HEADS}feature`)) {
		const branch = name.slice(HEADS.length);
		const issue = issueOfBranch(branch);
		if (issue !== undefined) worked.set(issue, [...(worked.get(issue) ?? []), branch]);
	}
	return worked;
}
