import { dispatchAgainAndAgain } from "../fleet/dispatch-again-and-again.ts";
import { createFleetHost, type FleetHost } from "../fleet/fleet-host.ts";
import { letPeopleAct } from "../people/let-people-act.ts";
import { type BrokenPromise, brokenPromise, lackOfFleet } from "../promises/broken-promise.ts";
import { RULES, type Rules } from "../world/rules.ts";
import type { Scenario } from "../world/scenario.ts";
import { createSimulatedWorld, type SimulatedWorld } from "../world/simulated-world.ts";

/** How a simulation came out. */
export interface Simulation {
	readonly scenario: Scenario;
	/** The promise that did not hold; `null`: all did. */
	readonly broken: BrokenPromise | null;
	/** What happened, oldest first. */
	readonly trace: readonly string[];
	/** How long it took in the simulated world, in milliseconds. */
	readonly lasted: number;
	readonly points: number;
	readonly workers: number;
}

const HOUR_MS = 3_600_000;
/** Longer than any outage and any pause after failures: what has not moved since then never will. */
const CALM_MS = 4 * HOUR_MS;
/** How often it is seen whether all is done. */
const LOOKS_MS = 60_000;
const LONGEST_MS = 30 * HOUR_MS;

/** Runs a fleet from the first dispatch to the last pull request, or to the first broken promise. */
export async function runSimulation(scenario: Scenario, rules: Rules = RULES): Promise<Simulation> {
	const world = await createSimulatedWorld(scenario, rules);
	const { scheduler } = world;
	const begin = scheduler.now();
	const hosts = Array.from({ length: scenario.hosts }, (_, index) =>
		createFleetHost(world, index + 1),
	);
	for (const host of hosts) dispatchAgainAndAgain(world, host);
	for (const host of hosts.slice(1)) breakSomeDay(world, host);
	letPeopleAct(world, (issue) => isIdle(hosts, issue));
	let broken: BrokenPromise | null = null;
	let lack: BrokenPromise | null = null;
	let looksAt = begin;
	await scheduler.run({
		until: begin + LONGEST_MS,
		afterEach: () => {
			if (scheduler.now() < world.troubleEnds) killSometimes(world, hosts);
			if (world.hasNews()) broken = brokenPromise(world, hosts);
			if (scheduler.now() < looksAt) return broken === null;
			looksAt = scheduler.now() + LOOKS_MS;
			lack = lackOfFleet(world, hosts);
			return broken === null && lack !== null && !isStuck(world);
		},
	});
	const { answers, counts, trace } = world;
	return {
		...{ scenario, trace, broken: broken ?? lack },
		...{ lasted: scheduler.now() - begin, points: answers.points(), workers: counts().workers },
	};
}

/** As long as any message may be lost, whatever is tried may fail by chance, again and again. */
function isStuck({ answers, scenario: { faults }, scheduler, troubleEnds }: SimulatedWorld) {
	const losesMessages = faults.lostRequests + faults.lostAnswers > 0;
	const stillSince = Math.max(answers.changedAt(), losesMessages ? troubleEnds : 0);
	return scheduler.now() - stillSince > CALM_MS;
}

function isIdle(hosts: readonly FleetHost[], issue: number): boolean {
	const workers = hosts.filter(({ isGone }) => !isGone()).flatMap((host) => host.workers);
	return workers.every((worker) => worker.issue !== issue || worker.isRecorded);
}

const DEATH_WITHIN_MINUTES = 180;

function breakSomeDay({ random, scenario, scheduler }: SimulatedWorld, host: FleetHost): void {
	const after = random.between(5, DEATH_WITHIN_MINUTES) * 60_000;
	if (random.chance(scenario.deaths)) scheduler.after(after, host.breakDown);
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
