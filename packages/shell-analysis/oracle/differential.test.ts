import { availableParallelism } from "node:os";
import { describe, expect, test } from "vitest";
import { analyzeCommand } from "../src/index.ts";
import { runDifferential } from "./run-differential.ts";
import { whyNoSandbox } from "./sandbox.ts";

const SEED = Number(process.env["ORACLE_SEED"] ?? 1);
const COUNT = Number(process.env["ORACLE_COUNT"] ?? 2000);
const LONGEST = 600_000;

const obstacle = await whyNoSandbox();

describe.skipIf(obstacle !== undefined)(`commands that really run (seed ${SEED})`, () => {
	test(`no creation of ${COUNT} is let through, and at most 1 % of the harmless ones are blocked`, {
		timeout: LONGEST,
	}, async () => {
		const found = await runDifferential({
			seed: SEED,
			count: COUNT,
			lanes: availableParallelism(),
			isDenied: (command) => analyzeCommand(command).type !== "passes",
		});
		expect(found.letThrough.map(({ command }) => command)).toEqual([]);
		expect(found.opened).toBeGreaterThan(COUNT / 3);
		expect(found.harmless).toBeGreaterThan(COUNT / 4);
		expect(found.blocked.length, blockedText(found.blocked)).toBeLessThanOrEqual(
			found.harmless * 0.01,
		);
	});
});

test.runIf(obstacle !== undefined)(`is not run: ${obstacle}`, () => {
	expect(obstacle).toBeDefined();
});

function blockedText(blocked: readonly { readonly command: string }[]): string {
	return blocked.map(({ command }) => command).join("\n");
}
