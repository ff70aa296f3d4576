import type { FleetHost } from "../fleet/fleet-host.ts";
import type { SimulatedWorld } from "../world/simulated-world.ts";
import { type Lack, lackOf } from "./end-of-issue.ts";
import { PROMISES } from "./promises.ts";
import { type Sight, seeAll } from "./sight.ts";

/** Everything that a fleet promises. */
export type PromiseName =
	| keyof typeof PROMISES
	| Lack["promise"]
	| "nothingLost"
	| "points"
	| "known";

/** A promise that did not hold, and the sentence that says how. */
export interface BrokenPromise {
	readonly promise: PromiseName;
	readonly says: string;
}

/** The promise of a fleet that does not hold now; `null`: all do. */
export function brokenPromise(
	world: SimulatedWorld,
	hosts: readonly FleetHost[],
): BrokenPromise | null {
	const { unmodelled } = world.gitHub;
	const [unknown] = unmodelled;
	if (unknown !== undefined) return { promise: "known", says: `Not modelled: ${unknown}.` };
	const [lost] = world.lost;
	if (lost !== undefined) return { promise: "nothingLost", says: lost };
	for (const sight of seeAll(world, hosts)) {
		const broken = brokenIn(sight);
		if (broken !== null) return broken;
	}
	return spentTooMuch(world);
}

function brokenIn(sight: Sight): BrokenPromise | null {
	for (const [name, promise] of Object.entries(PROMISES)) {
		const says = promise(sight);
		if (says !== null && isName(name)) {
			return { promise: name, says: `#${sight.issue.number}: ${says}` };
		}
	}
	return null;
}

const isName = (name: string): name is keyof typeof PROMISES => Object.hasOwn(PROMISES, name);

/** What a pass costs at most where nothing happens, for each issue, and what a worker does. */
const POINTS = { pass: 4, issue: 4, worker: 60 } as const;

function spentTooMuch({ answers, scenario, counts }: SimulatedWorld): BrokenPromise | null {
	const { passes, workers, minutes } = counts();
	const points = answers.points();
	const most =
		Math.max(passes, 1) * (POINTS.pass + POINTS.issue * scenario.issues) +
		POINTS.worker * (workers + 1);
	const perHour = 60 * scenario.hosts * (POINTS.pass + POINTS.issue * scenario.issues);
	const isTooMuch = points > most || points > 500 + (perHour * minutes) / 60;
	return isTooMuch
		? { promise: "points", says: `${points} points after ${passes} passes and ${workers} workers.` }
		: null;
}

/** What keeps a fleet from being done; `null`: it is. */
export function lackOfFleet(
	world: SimulatedWorld,
	hosts: readonly FleetHost[],
): BrokenPromise | null {
	for (const sight of seeAll(world, hosts)) {
		const lack = lackOf(sight);
		if (lack !== null) return { ...lack, says: `#${sight.issue.number}: ${lack.says}` };
	}
	return null;
}
