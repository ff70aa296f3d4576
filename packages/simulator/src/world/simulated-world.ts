import {
	createEmbeddedGitHub,
	type EmbeddedGitHub,
	type MemoryRepository,
	type SeededBoard,
} from "@codex-workers/github-emulator";
import { type Configuration, parseConfiguration } from "@codex-workers/protocol";
import { createRandom, type Random } from "../schedule/random.ts";
import { createScheduler, type Scheduler } from "../schedule/scheduler.ts";
import type { Rules } from "./rules.ts";
import type { Scenario } from "./scenario.ts";

/** A world of its own: time, chance, and a GitHub. */
export interface SimulatedWorld {
	readonly scenario: Scenario;
	readonly rules: Rules;
	readonly random: Random;
	readonly scheduler: Scheduler;
	readonly gitHub: EmbeddedGitHub;
	readonly repository: MemoryRepository;
	readonly board: SeededBoard;
	readonly configuration: Configuration;
	/** What happened, oldest first, each with the time since the beginning. */
	readonly trace: readonly string[];
	readonly tell: (who: string, what: string) => void;
}

export const OWNER = "acme";
export const REPOSITORY_NAME = { owner: OWNER, name: "rocket" } as const;
export const BOARD = { owner: OWNER, number: 1 } as const;
const STATUSES = ["Backlog", "Ready", "In Progress", "In Review", "Blocked", "Done"];

export async function createSimulatedWorld(
	scenario: Scenario,
	rules: Rules,
): Promise<SimulatedWorld> {
	const random = createRandom(scenario.seed);
	const scheduler = createScheduler(random);
	const begin = scheduler.now();
	const gitHub = createEmbeddedGitHub({
		now: scheduler.now,
		replicaLagMs: scenario.replicaLagMs,
	});
	gitHub.addUser(OWNER);
	const repository = await gitHub.addRepository(REPOSITORY_NAME);
	const board = gitHub.addBoard({ ...BOARD, title: "Work", statuses: STATUSES });
	const seeded = gitHub.repository(`${OWNER}/${REPOSITORY_NAME.name}`);
	for (let number = 1; number <= scenario.issues; number += 1) {
		board.add(seeded.addIssue({ title: `Issue ${number}`, author: OWNER, number }), "Ready");
	}
	const trace: string[] = [];
	return {
		...{ scenario, rules, random, scheduler, gitHub, repository, board, trace },
		configuration: configurationOf(scenario),
		tell(who, what) {
			trace.push(`${sinceText(scheduler.now() - begin)} ${who}: ${what}`);
		},
	};
}

function sinceText(milliseconds: number): string {
	return `+${new Date(milliseconds).toISOString().slice(11, 23)}`;
}

function configurationOf({ leaseMinutes }: Scenario): Configuration {
	return parseConfiguration(JSON.stringify({ board: BOARD, claims: { leaseMinutes } }));
}
