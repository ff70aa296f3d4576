import { runSlotPass } from "@codex-workers/dispatcher";
import { GitHubError } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import { createFleetHost, type FleetHost } from "../fleet/fleet-host.ts";
import { fleetPorts } from "../fleet/fleet-ports.ts";
import { RULES, type Rules } from "../world/rules.ts";
import type { Scenario } from "../world/scenario.ts";
import { createSimulatedWorld, type SimulatedWorld } from "../world/simulated-world.ts";
import { brokenPromise } from "./broken-promise.ts";
import { isOver } from "./is-over.ts";

/** How a simulation came out. */
export interface Simulation {
	readonly scenario: Scenario;
	/** The promise that did not hold, in a sentence; `null`: all did. */
	readonly broken: string | null;
	/** What happened, oldest first. */
	readonly trace: readonly string[];
	/** How long it took in the simulated world, in milliseconds. */
	readonly lasted: number;
	readonly points: number;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const LONGEST_MS = 36 * 60 * MINUTE_MS;
/** From then on nothing goes wrong any more: all must come to an end. */
const TROUBLE_MS = 10 * 60 * MINUTE_MS;

/** Runs a fleet from the first dispatch to the last pull request, or to the first broken promise. */
export async function runSimulation(scenario: Scenario, rules: Rules = RULES): Promise<Simulation> {
	const world = await createSimulatedWorld(scenario, rules);
	const { scheduler } = world;
	const begin = scheduler.now();
	const hosts = Array.from({ length: scenario.hosts }, (_, index) =>
		createFleetHost(world, index + 1),
	);
	for (const host of hosts) void dispatchAgainAndAgain(world, host);
	let broken: string | null = null;
	let isDone = false;
	await scheduler.run({
		until: begin + LONGEST_MS,
		afterEach: () => {
			if (scheduler.now() - begin < TROUBLE_MS) killSometimes(world, hosts);
			broken = brokenPromise(world, hosts);
			isDone = isOver(world, hosts);
			return broken === null && !isDone;
		},
	});
	if (broken === null && !isDone) broken = "An issue came to no end.";
	const { trace } = world;
	return { scenario, broken, trace, lasted: scheduler.now() - begin, points: world.gitHub.spent() };
}

/** One pass after the other, each in a process of its own, as an orchestrator's cron would. */
async function dispatchAgainAndAgain(world: SimulatedWorld, host: FleetHost): Promise<void> {
	const { random, scenario, scheduler } = world;
	const next = () => {
		scheduler.after(random.between(30, scenario.restMinutes * 60) * SECOND_MS, () => {
			void pass(world, host);
			next();
		});
	};
	next();
}

async function pass(world: SimulatedWorld, host: FleetHost): Promise<void> {
	const context = host.start("dispatcher");
	const who = context.process.name;
	try {
		const { plan, results } = await runSlotPass(fleetPorts(world, host, context));
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

function killSometimes(world: SimulatedWorld, hosts: readonly FleetHost[]): void {
	const { random, scenario } = world;
	if (!random.chance(scenario.kills)) return;
	const alive = hosts.flatMap(({ processes }) => processes.filter((each) => each.isAlive()));
	if (alive.length === 0) return;
	const victim = random.pick(alive);
	world.tell(victim.name, "is killed");
	victim.kill();
}
