import type { EmbeddedGitHub, Issue } from "@codex-workers/github-emulator";
import type { FleetHost } from "../fleet/fleet-host.ts";
import type { SimulatedWorker } from "../fleet/simulated-worker.ts";
import { OWNER, REPOSITORY_NAME, type SimulatedWorld } from "../world/simulated-world.ts";

type Pull = ReturnType<ReturnType<EmbeddedGitHub["repository"]>["pulls"]>[number];

/** An issue, and all that ever became of it. */
export interface Sight {
	readonly world: SimulatedWorld;
	readonly issue: Issue;
	/** All who ever worked on it, and those of machines that are still there. */
	readonly workers: readonly SimulatedWorker[];
	readonly remaining: readonly SimulatedWorker[];
	readonly pulls: readonly Pull[];
}

/** All issues of a world. */
export function seeAll(world: SimulatedWorld, hosts: readonly FleetHost[]): Sight[] {
	const repository = world.gitHub.repository(`${OWNER}/${REPOSITORY_NAME.name}`);
	const pulls = repository.pulls();
	const all = hosts.flatMap(({ workers }) => workers);
	const left = hosts.flatMap(({ workers, isGone }) => (isGone() ? [] : workers));
	return repository.issues().map((issue) => ({
		...{ world, issue },
		workers: all.filter((worker) => worker.issue === issue.number),
		remaining: left.filter((worker) => worker.issue === issue.number),
		pulls: pulls.filter(({ body }) => body === `Closes #${issue.number}`),
	}));
}
