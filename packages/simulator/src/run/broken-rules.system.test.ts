import { expect, test } from "vitest";
import type { PromiseName } from "../promises/broken-promise.ts";
import { RULES, type Rules } from "../world/rules.ts";
import { NO_TROUBLE, type Scenario, scenarioOf } from "../world/scenario.ts";
import { runSimulation } from "./run-simulation.ts";

const MOST_SEEDS = 200;

const NO_FAULTS = { lostRequests: 0, lostAnswers: 0, doubled: 0, slow: 0 };
const SMALL = { ...NO_TROUBLE, hosts: 2, issues: 1, max: 5, restMinutes: 5, faults: NO_FAULTS };
const LOSSY = { ...NO_FAULTS, lostAnswers: 0.1 };
const KILLED = { hosts: 4, leaseMinutes: 3, restMinutes: 15, kills: 0.02 };
const APART = { hosts: 8, leaseMinutes: 3, restMinutes: 1, outages: 0.8, skewMs: 29_000 };
const CUT_OFF = { hosts: 3, leaseMinutes: 3, restMinutes: 15, outages: 1, stubborn: 1 };
const MOVED_AWAY = { restMinutes: 30, movedAway: 1, stubborn: 1 };

/** Worlds in which a rule matters, and a seed shortly before the one that shows it. */
test.each<[string, keyof Rules, PromiseName, Partial<Scenario>]>([
	["without fencing", "fencing", "fencing", { ...KILLED, seed: 90 }],
	[
		"with claims that are one and the same object",
		"nonces",
		"oneWorker",
		{ hosts: 8, restMinutes: 1 },
	],
	["without regard to clocks that differ", "skew", "oneWorker", APART],
	["without a look at its own machine", "reconciliation", "end", { kills: 0.02 }],
	[
		"on with a write whose answer was lost",
		"lookingBeforeRepeating",
		"toldOnce",
		{ faults: LOSSY },
	],
	["without a look for pull requests", "lookingForPullRequests", "onePullRequest", {}],
	["over what another one has pushed", "fastForward", "nothingLost", CUT_OFF],
	["back to where the first attempt began", "goingOn", "goingOn", {}],
	["on for ever", "limits", "boundedAttempts", { stubborn: 1, seed: 49 }],
	["away with the claim", "releasing", "noClaimLeft", {}],
	["without a word to the board", "movingCards", "board", {}],
	["without a rest", "resting", "points", {}],
	["on talking", "quiet", "boundedComments", {}],
	["on with what was taken away", "heedingPeople", "heedingPeople", { ...MOVED_AWAY, seed: 20 }],
])(
	"somebody notices where a fleet goes %s",
	{ timeout: 300_000 },
	async (_, rule, promise, world) => {
		const rules = { ...RULES, [rule]: false };
		const { seed: first = 1 } = world;
		for (let seed = first; seed < first + MOST_SEEDS; seed += 1) {
			const scenario = { ...scenarioOf(seed), ...SMALL, ...world, seed };
			const { broken } = await runSimulation(scenario, rules);
			if (broken?.promise === promise) return;
		}
		expect.unreachable(`${MOST_SEEDS} seeds without ${rule} break no ${promise}.`);
	},
);
