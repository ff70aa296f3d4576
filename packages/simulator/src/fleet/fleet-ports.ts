import {
	listClaims,
	readIssueFacts,
	type SlotLook,
	type SlotPorts,
} from "@codex-workers/dispatcher";
import { lookAtBoard } from "@codex-workers/github";
import { issueOfBranch } from "@codex-workers/protocol";
import { fleetEffects } from "../actions/fleet-effects.ts";
import type { ProcessContext } from "../world/host.ts";
import { BOARD, REPOSITORY_NAME, type SimulatedWorld } from "../world/simulated-world.ts";
import type { FleetHost } from "./fleet-host.ts";
import { reconcile } from "./reconcile.ts";

const HEADS = "refs/heads/";

/** The world of one dispatcher: everything of GitHub is the real code's, everything local is simulated. */
export function fleetPorts(
	world: SimulatedWorld,
	fleetHost: FleetHost,
	context: ProcessContext,
): SlotPorts {
	const { reconciliation } = world.rules;
	return {
		look: async () => {
			if (reconciliation) await reconcile(world, fleetHost, context);
			const [board, claims, worked] = await Promise.all([
				lookAtCards(world, context),
				listClaims(context),
				workedIssues(context),
			]);
			const workers = reconciliation ? fleetHost.localWorkers() : [];
			const names = { ready: "Ready", inProgress: "In Progress" };
			const { budget } = context.client.meter.usage();
			return { ...board, claims, workers, worked, ...names, budget };
		},
		readIssue: (issue, look) => readIssueFacts(context, issue, look),
		effects: fleetEffects(world, fleetHost, context),
		now: context.now,
		host: context.host,
	};
}

async function lookAtCards({ rules }: SimulatedWorld, { client }: ProcessContext) {
	const statuses = ["Ready", "In Progress", ...(rules.heedingPeople ? [] : ["Backlog"])];
	const look = await lookAtBoard(client, {
		...{ board: BOARD, repository: REPOSITORY_NAME, statuses, priorityField: "Priority" },
	});
	const { otherCards, isCut } = look;
	const cards = look.cards.map((card) =>
		card.status === "Backlog" ? { ...card, status: "Ready" } : card,
	);
	return { cards, otherCards, isCut };
}

async function workedIssues({ origin }: ProcessContext): Promise<SlotLook["worked"]> {
	const worked = new Map<number, string[]>();
	for (const name of (await origin.refs(`${HEADS}feature`)).keys()) {
		const branch = name.slice(HEADS.length);
		const issue = issueOfBranch(branch);
		if (issue !== undefined) worked.set(issue, [...(worked.get(issue) ?? []), branch]);
	}
	return worked;
}
