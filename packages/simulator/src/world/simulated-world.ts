import { issueOfClaimRef } from "@codex-workers/dispatcher";
import {
	createEmbeddedGitHub,
	type EmbeddedGitHub,
	type MemoryRepository,
	type SeededBoard,
} from "@codex-workers/github-emulator";
import { type Configuration, parseConfiguration } from "@codex-workers/protocol";
import { type RememberedAnswers, rememberAnswers } from "../network/remember-answers.ts";
import type { RefChange } from "../origin/origin.ts";
import { lostBy } from "../origin/watch-branches.ts";
import type { People } from "../people/people.ts";
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
	/** What GitHub answers, and is told of changes that do not come through it. */
	readonly answers: RememberedAnswers;
	readonly repository: MemoryRepository;
	readonly board: SeededBoard;
	readonly configuration: Configuration;
	/** Work that was at `origin` once and is no more, in sentences. */
	readonly lost: readonly string[];
	/** To be told of every change of a ref at `origin`. */
	readonly pushed: (change: RefChange) => void;
	/** Commits of the claims that are at `origin`, by issue. */
	readonly claims: ReadonlyMap<number, string>;
	/** To be told of each pass, each supervisor and each worker that begins. */
	readonly begins: (what: "pass" | "supervisor" | "worker") => void;
	/** From then on nothing goes wrong any more, and all must come to an end; in milliseconds since the epoch. */
	readonly troubleEnds: number;
	/** Whether something has changed since this was asked last. */
	readonly hasNews: () => boolean;
	/** How many there were so far, and in how many minutes. */
	readonly counts: () => { passes: number; workers: number; minutes: number };
	/** What people are still going to do. */
	readonly people: People;
	/** What happened, oldest first, each with the time since the beginning. */
	readonly trace: readonly string[];
	readonly tell: (who: string, what: string) => void;
}

export const OWNER = "acme";
export const REPOSITORY_NAME = { owner: OWNER, name: "rocket" } as const;
export const BOARD = { owner: OWNER, number: 1 } as const;
const STATUSES = ["Backlog", "Ready", "In Progress", "In Review", "Blocked", "Done"];

/** How long kills, deaths and lost messages go on. */
const TROUBLE_MS = 10 * 3_600_000;

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
	const lost: string[] = [];
	const claims = new Map<number, string>();
	const begun = { pass: 0, supervisor: 0, worker: 0 };
	let seen = -1;
	const configuration = configurationOf(scenario);
	const { namespace } = configuration.claims;
	const { fetch, spent } = gitHub;
	const answers = rememberAnswers(scheduler, { fetch, spent, lagMs: scenario.replicaLagMs });
	return {
		...{
			scenario,
			rules,
			random,
			scheduler,
			gitHub,
			answers,
			repository,
			board,
			trace,
			lost,
			claims,
		},
		people: { takesUp: new Set(), movedAway: new Map(), stubborn: new Set() },
		pushed(change) {
			const says = lostBy(repository, change);
			if (says !== null) lost.push(says);
			const issue = issueOfClaimRef(namespace, change.ref);
			if (issue === undefined) return;
			if (change.to === null) claims.delete(issue);
			else claims.set(issue, change.to);
		},
		begins(what) {
			begun[what] += 1;
		},
		troubleEnds: begin + TROUBLE_MS,
		hasNews() {
			const before = seen;
			seen = answers.changes() + begun.supervisor;
			return seen !== before;
		},
		counts: () => ({
			...{ passes: begun.pass, workers: begun.worker },
			minutes: (scheduler.now() - begin) / 60_000,
		}),
		configuration,
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
