import { expect, test } from "vitest";
import { perCall } from "./per-call.ts";

const busyFor = (milliseconds: number) => () => {
	const start = process.cpuUsage();
	let used = 0;
	while (used < milliseconds * 1_000) {
		const { user, system } = process.cpuUsage(start);
		used = user + system;
	}
};

test("the processor time of a call is what one of several calls takes", () => {
	const sample = perCall(5, busyFor(4))();
	expect(sample).toBeGreaterThanOrEqual(4);
	expect(sample).toBeLessThan(19);
});

test("time in which a call only waits is none of it", () => {
	const waiting = new Int32Array(new SharedArrayBuffer(4));
	const sample = perCall(1, () => Atomics.wait(waiting, 0, 0, 200))();
	expect(sample).toBeLessThan(150);
});
