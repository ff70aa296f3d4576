import { availableParallelism } from "node:os";
import { describe, expect, test } from "vitest";
import { analyzeCommand } from "../src/index.ts";
import { runDifferential } from "./run-differential.ts";
import { whyNoSandbox } from "./sandbox.ts";

/** One seed that stays, so that a change can be compared with the one before. */
const FIXED_SEED = 1;
/** One that is new each time, so that many runs see more than one. */
const FRESH_SEED = Number(process.env["ORACLE_SEED"] ?? Date.now() % 1_000_000_000);
const COUNT = Number(process.env["ORACLE_COUNT"] ?? 2000);
const LONGEST = 900_000;

const obstacle = await whyNoSandbox();

const RUNS = [
	{ seed: FIXED_SEED, count: Math.ceil(COUNT / 4) },
	{ seed: FRESH_SEED, count: COUNT - Math.ceil(COUNT / 4) },
] as const;

describe.skipIf(obstacle !== undefined)("commands that really run", () => {
	test.each(RUNS)(
		"seed $seed: of $count none that creates is let through, at most 1 % blocked",
		{
			timeout: LONGEST,
		},
		async ({ seed, count }) => {
			const found = await runDifferential({
				seed,
				count,
				lanes: availableParallelism(),
				isDenied: (command) => analyzeCommand(command).type !== "passes",
			});
			const again = `again with ORACLE_SEED=${seed} ORACLE_COUNT=${COUNT}`;
			expect(
				found.letThrough.map(({ command }) => command),
				again,
			).toEqual([]);
			expect(found.opened, again).toBeGreaterThan(count / 3);
			expect(found.harmless, again).toBeGreaterThan(count / 4);
			expect(found.blocked.length, `${again}\n${blockedText(found.blocked)}`).toBeLessThanOrEqual(
				Math.ceil(found.harmless * 0.01),
			);
		},
	);
});

test.runIf(obstacle !== undefined)(`is not run: ${obstacle}`, () => {
	expect(obstacle).toBeDefined();
});

function blockedText(blocked: readonly { readonly command: string }[]): string {
	return blocked.map(({ command }) => command).join("\n");
}
