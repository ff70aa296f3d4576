import type { NetworkFaults } from "../network/network.ts";
import { createRandom } from "../schedule/random.ts";

/** Everything about a simulated world that chance decided before it began. */
export interface Scenario {
	/** What the choices on the way come from. */
	readonly seed: number;
	/** Machines, each with a dispatcher. */
	readonly hosts: number;
	readonly issues: number;
	/** Live workers that a dispatcher lets there be at once. */
	readonly max: number;
	readonly faults: NetworkFaults;
	/** How long a claim lasts without renewal. */
	readonly leaseMinutes: number;
	/** How long a machine's dispatcher rests between two passes, at most. */
	readonly restMinutes: number;
	/** How far GitHub's reads of comments are behind, in milliseconds. */
	readonly replicaLagMs: number;
	/** How far a machine's clock is off at most, either way, in milliseconds. */
	readonly skewMs: number;
	/** The share of machines that are cut off from GitHub for a while. */
	readonly outages: number;
	/** How often a process is killed, as a share of the moments at which something happens. */
	readonly kills: number;
	/** The share of machines, the first aside, that break for good with all that is on them. */
	readonly deaths: number;
	/** The share of issues that no worker can resolve. */
	readonly stubborn: number;
	/** The shares of issues that people edit, move to Backlog, close, and take up again once blocked. */
	readonly edited: number;
	readonly movedAway: number;
	readonly closed: number;
	readonly takenUp: number;
}

/** The kinds of trouble that a scenario may do without, beside those of its network. */
export const NO_TROUBLE = {
	...{ replicaLagMs: 0, skewMs: 0, outages: 0, kills: 0, deaths: 0, stubborn: 0 },
	...{ edited: 0, movedAway: 0, closed: 0, takenUp: 0 },
} as const;

/** Two clocks are then apart by less than the minute that is allowed for. */
const MOST_SKEW_MS = 29_000;

/** The scenario of a seed: the same one each time. */
export function scenarioOf(seed: number): Scenario {
	const random = createRandom(seed);
	const share = (most: number, calm = 0.4) =>
		random.chance(calm) ? 0 : (random.between(0, 100) / 100) * most;
	return {
		seed,
		hosts: random.pick([2, 2, 2, 3, 3, 4, 5, 8]),
		issues: random.pick([1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5, 10]),
		max: random.pick([1, 2, 3, 5, 5]),
		faults: {
			lostRequests: share(0.1),
			lostAnswers: share(0.1),
			doubled: share(0.1),
			slow: share(0.1),
		},
		leaseMinutes: random.pick([3, 5, 10, 30]),
		restMinutes: random.pick([5, 15, 30]),
		replicaLagMs: random.chance(0.5) ? 0 : random.between(100, 20_000),
		skewMs: random.chance(0.3) ? 0 : random.between(0, MOST_SKEW_MS),
		outages: share(0.8),
		kills: share(0.02),
		deaths: share(0.6, 0.6),
		stubborn: share(0.4, 0.7),
		edited: share(0.5, 0.6),
		movedAway: share(0.4, 0.7),
		closed: share(0.4, 0.7),
		takenUp: share(1, 0.5),
	};
}
