import { afterAll, beforeAll, beforeEach } from "vitest";
import { type WorkerWorld, workerWorld } from "./worker-world.ts";

/**
 * One world for the tests of a `describe` that change nothing but comments on the issue: each
 * finds it without comments and without faults. To be called in the `describe` itself.
 */
export function sharedWorkerWorld(): () => WorkerWorld {
	const left: (() => Promise<void>)[] = [];
	let world: WorkerWorld | undefined;
	const shared = () => {
		if (world === undefined) throw new Error("the world is there from the first test on");
		return world;
	};
	beforeAll(async () => {
		world = await workerWorld((goes) => left.push(goes));
	});
	beforeEach(() => {
		shared().issue.comments.splice(0);
		shared().github.clearFaults();
	});
	afterAll(async () => {
		for (const goes of left.toReversed()) await goes();
	});
	return shared;
}
