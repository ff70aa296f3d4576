import { expect, test } from "vitest";
import { gitWorld } from "../../testing/git-world.ts";
import { scratchFolder } from "../../testing/scratch-folder.ts";
import { watchStall } from "./watch-stall.ts";

const HOUR = 3_600_000;
const STALL_MS = 20;
const LOOKS = 4;

/**
 * Watches with a clock that says "an hour later" from the second look at it on, until there is an
 * answer or it was looked a few times.
 */
async function watched(options: {
	worktree: string;
	counted?: (look: number) => number;
	acts?: boolean;
}) {
	const { worktree, counted = () => 0, acts = false } = options;
	const over = new AbortController();
	const began = Date.now() - HOUR;
	let looks = 0;
	let hasBegun = false;
	const watch = watchStall({
		...{ stallMs: STALL_MS, root: worktree, worktree },
		now: () => (hasBegun ? Date.now() : began),
		counted: () => {
			looks += 1;
			if (looks >= LOOKS) over.abort();
			if (acts && hasBegun) watch.acted();
			return counted(looks);
		},
	});
	hasBegun = true;
	return await watch.follow(over.signal);
}

test("a worker that nothing is seen of is stalled, and for how long is told", async () => {
	const silentMs = await watched({ worktree: scratchFolder() });
	expect(silentMs).toBeGreaterThanOrEqual(HOUR);
	expect(silentMs).toBeLessThan(HOUR + 60_000);
});

test("a worker whose responses are counted gets on", async () => {
	expect(await watched({ worktree: scratchFolder(), counted: (look) => look })).toBeNull();
});

test("a worker that says or does something gets on", async () => {
	expect(await watched({ worktree: scratchFolder(), acts: true })).toBeNull();
});

test("a worker whose HEAD has just moved gets on, until that is too long ago as well", async () => {
	const { root } = await gitWorld();
	const silentMs = await watched({ worktree: root });
	expect(silentMs ?? 0).toBeLessThan(HOUR / 2);
});
