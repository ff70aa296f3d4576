import type { EmbeddedGitHub } from "@codex-workers/github-emulator";
import type { FleetHost } from "../fleet/fleet-host.ts";
import type { SimulatedWorker } from "../fleet/simulated-worker.ts";
import { OWNER, REPOSITORY_NAME, type SimulatedWorld } from "../world/simulated-world.ts";

/** What a worker's life costs in comments at most, and what one costs that was begun in vain. */
const COMMENTS_PER_ATTEMPT = 8;
const MOST_ATTEMPTS = 40;

type Repository = ReturnType<EmbeddedGitHub["repository"]>;

/** An issue, and all who ever worked on it. */
interface Sight {
	readonly world: SimulatedWorld;
	readonly repository: Repository;
	readonly issue: ReturnType<Repository["issue"]>;
	readonly workers: readonly SimulatedWorker[];
}

/** The promise of a fleet that does not hold now, in a sentence; `null`: all do. */
export function brokenPromise(world: SimulatedWorld, hosts: readonly FleetHost[]): string | null {
	const { unmodelled } = world.gitHub;
	if (unmodelled.length > 0) return `The emulator does not know ${unmodelled.join("; ")}.`;
	const repository = world.gitHub.repository(`${OWNER}/${REPOSITORY_NAME.name}`);
	const all = hosts.flatMap(({ workers }) => workers);
	for (const issue of repository.issues()) {
		const workers = all.filter((worker) => worker.issue === issue.number);
		const sight = { world, repository, issue, workers };
		for (const promise of PROMISES) {
			const broken = promise(sight);
			if (broken !== null) return `#${issue.number}: ${broken}`;
		}
	}
	return null;
}

const PROMISES: readonly ((sight: Sight) => string | null)[] = [
	({ world, workers }) => {
		const atWork = workers.filter((worker) => isAtWork(world, worker));
		const names = atWork.map(({ workerId }) => workerId).join(" and ");
		return atWork.length > 1 ? `${names} work on it together.` : null;
	},
	({ repository, issue }) => {
		const closing = `Closes #${issue.number}`;
		const { length } = repository.pulls().filter(({ body }) => body.includes(closing));
		return length > 1 ? `it has ${length} pull requests.` : null;
	},
	({ workers }) => {
		const trespasser = workers.find(({ hasTrespassed }) => hasTrespassed);
		return trespasser === undefined
			? null
			: `${trespasser.workerId} opened a pull request without the claim.`;
	},
	({ workers }) =>
		workers.length > MOST_ATTEMPTS ? `it has had ${workers.length} workers.` : null,
	({ issue, workers }) => {
		const { length } = issue.comments;
		const most = COMMENTS_PER_ATTEMPT * (workers.length + 2);
		return length > most ? `${length} comments after ${workers.length} workers.` : null;
	},
	// A replica that lags hides one's own comment: then it may be told twice, and counts once.
	({ world, issue }) => {
		const bodies = new Set(issue.comments.map(({ body }) => body));
		const isTwice = world.scenario.replicaLagMs === 0 && bodies.size < issue.comments.length;
		return isTwice ? "one comment stands there twice." : null;
	},
];

/**
 * Whether a worker may go on with its issue. One that has lost its supervisor and then its lease
 * runs until its machine looks after it, but the gate lets it open nothing.
 */
function isAtWork({ scheduler }: SimulatedWorld, worker: SimulatedWorker): boolean {
	if (!worker.codex.isAlive()) return false;
	return worker.supervisor?.isAlive() === true || scheduler.now() < worker.leaseUntil;
}
