import type { FleetHost } from "../fleet/fleet-host.ts";
import { OWNER, REPOSITORY_NAME, type SimulatedWorld } from "../world/simulated-world.ts";

/** Whether every issue has a pull request or waits for a person, and nobody is at work. */
export function isOver(world: SimulatedWorld, hosts: readonly FleetHost[]): boolean {
	const repository = world.gitHub.repository(`${OWNER}/${REPOSITORY_NAME.name}`);
	const isIdle = hosts.every(({ workers }) => workers.every(({ isRecorded }) => isRecorded));
	return (
		isIdle &&
		repository.issues().every((issue) => {
			const hasPull = repository
				.pulls()
				.some(({ body }) => body.includes(`Closes #${issue.number}`));
			return hasPull || world.board.status(issue) === "Blocked";
		})
	);
}
