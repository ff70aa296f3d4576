import { CodedError } from "@codex-workers/protocol";
import type { ProcessContext } from "../world/host.ts";
import type { SimulatedWorld } from "../world/simulated-world.ts";
import { openPullRequest } from "./open-pull-request.ts";
import { postEnd } from "./post-end.ts";
import type { SimulatedWorker } from "./simulated-worker.ts";
import { tryAgain } from "./try-again.ts";

const MINUTE_MS = 60_000;

/** The life of a simulated Codex: it works, tells its end, and is gone. */
export async function runCodex(
	world: SimulatedWorld,
	context: ProcessContext,
	worker: SimulatedWorker,
): Promise<void> {
	const { random } = world;
	const who = worker.workerId;
	for (let commit = 0; commit < worker.ending.commits; commit += 1) {
		await context.process.wait(random.between(2, 12) * MINUTE_MS);
		if (worker.scope === "standard") worker.head = commitOn(world, worker);
	}
	world.tell(who, `comes to its end: ${worker.ending.type}`);
	if (worker.ending.type !== "vanished") {
		// What GitHub does not take is tried again, as a model does.
		const tell = (code: string) => world.tell(who, `${code} at its end`);
		const trials = { process: context.process, most: 5, pauseMs: MINUTE_MS, tell };
		await tryAgain(trials, () => end(world, context, worker));
	}
	worker.codex.kill();
	world.tell(who, "is gone");
}

async function end(
	world: SimulatedWorld,
	context: ProcessContext,
	worker: SimulatedWorker,
): Promise<void> {
	const { type } = worker.ending;
	if (worker.scope === "research") {
		await postEnd(context, worker, { kind: "research", about: { cycle: worker.attempt } });
		return;
	}
	if (type === "vanished") return;
	await push(world, context, worker);
	if (type !== "complete") {
		await postEnd(context, worker, { kind: type });
		return;
	}
	const number = await openPullRequest(world, context, worker);
	await postEnd(context, worker, {
		kind: "complete",
		about: { pull_request: number, issue: worker.issue, branch: worker.branch },
	});
}

function commitOn(world: SimulatedWorld, worker: SimulatedWorker): string {
	const { commits } = world.repository;
	const before = commits.read(worker.head);
	const files = new Map(before.files).set(`${worker.workerId}-${before.files.size}.txt`, "work");
	const author = { name: worker.workerId, email: "worker@example.com" };
	const at = world.scheduler.now();
	const facts = { message: "feat: go on", author, authoredAt: at, committedAt: at };
	return commits.write({ facts: { ...facts, parents: [worker.head] }, files });
}

/** Brings the worker's commits to its branch, which only moves forward. */
export async function push(
	world: SimulatedWorld,
	{ claimStore }: ProcessContext,
	{ branch, head }: Pick<SimulatedWorker, "branch" | "head">,
): Promise<void> {
	const ref = `refs/heads/${branch}`;
	const from = await world.repository.resolve(ref);
	if (from === head) return;
	if (from !== null && !(await world.repository.isAncestor(from, head))) {
		throw new CodedError("BRANCH_DIVERGED", `${branch} has gone another way.`, { hint: "Stop." });
	}
	const pushed = await claimStore.swap([{ ref, from, to: head }]);
	if (pushed.type === "failed") throw pushed.error;
}
