import type { SimulatedWorker } from "../fleet/simulated-worker.ts";
import type { SimulatedWorld } from "../world/simulated-world.ts";
import type { Sight } from "./sight.ts";

/** What a fleet promises about each issue at every moment; a sentence where it does not hold. */
export const PROMISES = {
	oneWorker({ world, workers }: Sight) {
		const atWork = workers.filter((worker) => isAtWork(world, worker));
		const names = atWork.map(({ workerId }) => workerId).join(" and ");
		return atWork.length > 1 ? `${names} work on it together.` : null;
	},
	onePullRequest({ pulls }: Sight) {
		return pulls.length > 1 ? `it has ${pulls.length} pull requests.` : null;
	},
	fencing({ workers }: Sight) {
		const one = workers.find(({ hasTrespassed }) => hasTrespassed);
		return one === undefined ? null : `${one.workerId} opened a pull request without the claim.`;
	},
	goingOn({ world, workers }: Sight) {
		const { commits } = world.repository;
		const one = workers.at(-1);
		if (one === undefined) return null;
		const begun = commits.reachable(one.begunAt);
		return one.goesOnFrom.every((oid) => begun.has(oid))
			? null
			: `${one.workerId} does not go on from what was there.`;
	},
	boundedAttempts({ workers, world, issue }: Sight) {
		const rounds = world.scenario.takenUp > 0 ? 2 : 1;
		const { length } = workers.filter(({ startedAt }) => startedAt > 0);
		return length > rounds * MOST_ATTEMPTS ? `#${issue.number} has had ${length} workers.` : null;
	},
	boundedComments({ issue, workers }: Sight) {
		const { length } = issue.comments;
		const most = COMMENTS_PER_ATTEMPT * (workers.length + 2);
		return length > most ? `${length} comments after ${workers.length} workers.` : null;
	},
	/** Who cannot see its own comment (a replica lags, or it is still under way) tells it twice; it counts once. */
	toldOnce({ world, issue }: Sight) {
		const { faults, replicaLagMs } = world.scenario;
		if (replicaLagMs > 0 || faults.slow > 0) return null;
		const told = issue.comments.map(({ body, createdAt }) => ({ body, createdAt }));
		const again = told.find((one, index) =>
			told
				.slice(0, index)
				.some(
					(before) => before.body === one.body && one.createdAt - before.createdAt > CROSSING_MS,
				),
		);
		return again === undefined ? null : `it was told twice: ${again.body.slice(0, 80)}`;
	},
	heedingPeople({ world, issue, workers }: Sight) {
		const leftAt = issue.closedAt ?? world.people.movedAway.get(issue.number);
		if (leftAt === undefined) return null;
		const late = workers.find(({ startedAt }) => startedAt > leftAt + NOTICED_MS);
		return late === undefined ? null : `${late.workerId} began although people took it away.`;
	},
} satisfies Record<string, (sight: Sight) => string | null>;

/** What a worker's life costs in comments at most, and what one costs that was begun in vain. */
const COMMENTS_PER_ATTEMPT = 6;
/** Attempts that count, researches, and some that were begun in vain. */
const MOST_ATTEMPTS = 30;
/** Two who look before they tell, and tell the same at the same time. */
const CROSSING_MS = 2_000;
/** A pass that has begun takes its time where the network is slow. */
const NOTICED_MS = 20 * 60_000;

/**
 * Whether a worker may go on with its issue. One that has lost its supervisor and then its lease
 * runs until its machine looks after it, but the gate lets it open nothing; a new supervisor asks
 * for the lease first.
 */
function isAtWork({ scheduler }: SimulatedWorld, worker: SimulatedWorker): boolean {
	if (!worker.codex.isAlive()) return false;
	const isKept = worker.isHeld && worker.supervisor?.isAlive() === true;
	return isKept || scheduler.now() < worker.leaseUntil;
}
