import { availableParallelism } from "node:os";
import { describe, expect, test } from "vitest";
import { analyzeCommand } from "../src/index.ts";
import { runDifferential } from "./run-differential.ts";
import { whyNoSandbox } from "./sandbox.ts";

/** Seeds that stay, so that the same code always gets the same answer; `pnpm oracle` takes new ones. */
const RUNS = [
	{ seed: 1, count: 1000 },
	{ seed: 20_261_121, count: 1000 },
] as const;
const LONGEST = 900_000;
/** Harmless commands in disguise; of what developers type nothing may be. */
const MOST_BLOCKED = 0.01;

const obstacle = await whyNoSandbox();

describe.skipIf(obstacle !== undefined)("commands that really run", () => {
	test.each(RUNS)(
		"seed $seed: of $count none that creates is let through, at most 1 % blocked",
		{ timeout: LONGEST },
		async ({ seed, count }) => {
			const found = await runDifferential({
				seed,
				count,
				lanes: availableParallelism(),
				isDenied: (command) => analyzeCommand(command).type !== "passes",
			});
			expect(linesOf(found.letThrough)).toEqual([]);
			expect(found.opened).toBeGreaterThan(count / 3);
			expect(found.harmless).toBeGreaterThan(count / 4);
			expect(found.blocked.length, linesOf(found.blocked).join("\n")).toBeLessThanOrEqual(
				Math.ceil(found.harmless * MOST_BLOCKED),
			);
		},
	);
});

test.runIf(obstacle !== undefined)(`is not run: ${obstacle}`, () => {
	expect(obstacle).toBeDefined();
});

function linesOf(outcomes: readonly { readonly command: string }[]): readonly string[] {
	return outcomes.map(({ command }) => command);
}
