import { runSlotPass } from "@codex-workers/dispatcher";
import { GitHubError } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import { limitsOf } from "../world/limits-of.ts";
import type { SimulatedWorld } from "../world/simulated-world.ts";
import type { FleetHost } from "./fleet-host.ts";
import { fleetPorts } from "./fleet-ports.ts";

const SECOND_MS = 1_000;
const LEAST_REST_SECONDS = 30;

/** One pass after the other, each in a process of its own, as an orchestrator's cron would. */
export function dispatchAgainAndAgain(world: SimulatedWorld, host: FleetHost): void {
	const { random, rules, scenario, scheduler } = world;
	const most = rules.resting ? scenario.restMinutes * 60 : 2;
	const rest = random.between(Math.min(LEAST_REST_SECONDS, most), most) * SECOND_MS;
	scheduler.after(rest, () => {
		if (host.isGone()) return;
		void pass(world, host);
		dispatchAgainAndAgain(world, host);
	});
}

async function pass(world: SimulatedWorld, host: FleetHost): Promise<void> {
	const { rules, scenario } = world;
	const context = host.start("dispatcher");
	const who = context.process.name;
	world.begins("pass");
	try {
		const limits = { ...limitsOf(rules), max: scenario.max };
		const { plan, results } = await runSlotPass(fleetPorts(world, host, context), { limits });
		for (const { issue, reason } of plan.waits) {
			if (reason.type !== "working") world.tell(who, `leaves #${issue}: ${reason.type}`);
		}
		for (const { action, outcome } of results) {
			const code =
				"error" in outcome && outcome.error instanceof CodedError ? outcome.error.code : "";
			world.tell(who, `${action.type} #${action.issue}: ${outcome.type} ${code}`);
			if ("error" in outcome && code === "") throw outcome.error;
		}
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		const kind = error instanceof GitHubError ? error.failure.kind : "";
		world.tell(who, `${error.code} ${kind}`);
	}
	context.process.kill();
}
