import type { SimulatedWorker } from "../fleet/simulated-worker.ts";
import { pushWork } from "../origin/push-work.ts";
import type { ProcessContext } from "../world/host.ts";
import { OWNER, REPOSITORY_NAME, type SimulatedWorld } from "../world/simulated-world.ts";
import { openPullRequest } from "./open-pull-request.ts";
import { postEnd } from "./post-end.ts";
import { tryAgain } from "./try-again.ts";

const MINUTE_MS = 60_000;

/** The life of a simulated Codex: it works, tells its end, and is gone. */
export async function runCodex(
	world: SimulatedWorld,
	context: ProcessContext,
	worker: SimulatedWorker,
): Promise<void> {
	const { random } = world;
	const { ending, scope, workerId } = worker;
	await context.process.wait(random.between(1, 3) * MINUTE_MS);
	for (let commit = 0; commit < ending.commits; commit += 1) {
		await context.process.wait(random.between(2, 12) * MINUTE_MS);
		if (scope === "standard") worker.head = commitOn(world, worker);
		if (!world.rules.quiet) chat(world, worker);
	}
	world.tell(workerId, `comes to its end: ${scope === "research" ? "research" : ending.type}`);
	// What GitHub does not take is tried again, as a model does.
	const tell = (code: string) => world.tell(workerId, `${code} at its end`);
	const trials = { process: context.process, most: 5, pauseMs: MINUTE_MS, tell };
	if (scope === "standard") await tryAgain(trials, () => end(world, context, worker));
	worker.codex.kill();
	world.tell(workerId, "is gone");
}

/** What people would have to read for nothing. */
function chat({ gitHub }: SimulatedWorld, { issue, workerId }: SimulatedWorker): void {
	const repository = gitHub.repository(`${OWNER}/${REPOSITORY_NAME.name}`);
	for (let said = 1; said <= 20; said += 1) {
		const body = `${workerId} has thought of something: ${said}`;
		repository.addComment(repository.issue(issue), { author: OWNER, body });
	}
}

async function end(
	world: SimulatedWorld,
	context: ProcessContext,
	worker: SimulatedWorker,
): Promise<void> {
	const { issue, head } = worker;
	const { branch } = worker.spec;
	const { type } = worker.ending;
	if (type === "vanished" || type === "silent") return;
	await pushWork(world, context, { branch, head });
	if (type !== "complete") return await postEnd(context, worker, { kind: type });
	const number = await openPullRequest(world, context, worker);
	// As one that has forgotten it.
	if (!world.rules.lookingForPullRequests) await openPullRequest(world, context, worker);
	const about = { pull_request: number, issue, branch };
	await postEnd(context, worker, { kind: "complete", about });
}

function commitOn(world: SimulatedWorld, { head, workerId }: SimulatedWorker): string {
	const { commits } = world.repository;
	const before = commits.read(head);
	const files = new Map(before.files).set(`${workerId}-${before.files.size}.txt`, "work");
	const author = { name: workerId, email: "worker@example.com" };
	const at = world.scheduler.now();
	const facts = { message: "feat: go on", author, authoredAt: at, committedAt: at };
	return commits.write({ facts: { ...facts, parents: [head] }, files });
}
