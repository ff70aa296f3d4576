import type { Issue } from "@codex-workers/github-emulator";
import { OWNER, REPOSITORY_NAME, type SimulatedWorld } from "../world/simulated-world.ts";

const MINUTE_MS = 60_000;
const WITHIN_MINUTES = 90;
/** A pass that has begun is over by then, however slow the network. */
const SETTLED_MS = 20 * MINUTE_MS;
/** How often somebody looks after an issue that he has something to do with. */
const LOOKS_MS = 45 * MINUTE_MS;

/** Plans what people will do in a world: once the fleet runs, they do it. */
export function letPeopleAct(world: SimulatedWorld, isIdle: (issue: number) => boolean): void {
	const { random, scenario, scheduler, people } = world;
	const repository = world.gitHub.repository(`${OWNER}/${REPOSITORY_NAME.name}`);
	for (const issue of repository.issues()) {
		const later = (share: number, act: () => void) => {
			const at = random.between(1, WITHIN_MINUTES) * MINUTE_MS;
			if (random.chance(share)) scheduler.after(at, act);
		};
		if (random.chance(scenario.stubborn)) people.stubborn.add(issue.number);
		later(scenario.edited, () => edit(world, issue, isIdle));
		later(scenario.movedAway, () => moveAway(world, issue));
		later(scenario.closed, () => close(world, issue));
		if (random.chance(scenario.takenUp)) {
			people.takesUp.add(issue.number);
			takeUpOnceBlocked(world, issue);
		}
	}
}

function edit(world: SimulatedWorld, issue: Issue, isIdle: (issue: number) => boolean): void {
	issue.body += "\nAnd one thing more.";
	issue.lastEditedAt = issue.updatedAt = world.scheduler.now();
	issue.editor = issue.author;
	tell(world, issue, "edits");
	confirm(world, issue, isIdle);
}

/**
 * Who has edited an issue looks after it, and moves it to Ready again where nobody works on it, and
 * no pull request waits for him: who moves an issue that has one wants its card to stay there.
 */
function confirm(world: SimulatedWorld, issue: Issue, isIdle: (issue: number) => boolean): void {
	const { board, scheduler } = world;
	scheduler.after(LOOKS_MS, () => {
		const status = board.status(issue);
		const isLeft = issue.state === "OPEN" && isIdle(issue.number) && !hasPull(world, issue);
		if (isLeft && isUnderWay(status)) {
			board.move(issue, "Ready");
			tell(world, issue, "has read again, and moves to Ready,");
		}
		confirm(world, issue, isIdle);
	});
}

function hasPull({ gitHub }: SimulatedWorld, { number }: Issue): boolean {
	const pulls = gitHub.repository(`${OWNER}/${REPOSITORY_NAME.name}`).pulls();
	return pulls.some(({ body }) => body === `Closes #${number}`);
}

const isUnderWay = (status: string | null) => status === "Ready" || status === "In Progress";

function moveAway(world: SimulatedWorld, issue: Issue): void {
	if (issue.state === "CLOSED") return;
	const { board, people, scheduler } = world;
	board.move(issue, "Backlog");
	tell(world, issue, "moves to Backlog");
	// Who is at it now may have the last word: then nobody has moved it away.
	scheduler.after(SETTLED_MS, () => {
		if (board.status(issue) === "Backlog") people.movedAway.set(issue.number, scheduler.now());
	});
}

function close(world: SimulatedWorld, issue: Issue): void {
	issue.state = "CLOSED";
	issue.stateReason = "NOT_PLANNED";
	issue.closedAt = issue.updatedAt = world.scheduler.now();
	tell(world, issue, "closes");
}

function takeUpOnceBlocked(world: SimulatedWorld, issue: Issue): void {
	const { board, people, scheduler } = world;
	scheduler.after(LOOKS_MS, () => {
		if (board.status(issue) !== "Blocked") return takeUpOnceBlocked(world, issue);
		people.takesUp.delete(issue.number);
		people.movedAway.delete(issue.number);
		board.move(issue, "Ready");
		tell(world, issue, "takes up again");
	});
}

function tell(world: SimulatedWorld, issue: Issue, what: string): void {
	world.answers.changed();
	world.tell("somebody", `${what} #${issue.number}`);
}
