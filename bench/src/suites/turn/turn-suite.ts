import { mkdtemp, rm } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import type { Figure } from "../../figures/figure.ts";
import { measureSuite } from "../../measure/measure-suite.ts";
import { codexRuns } from "./codex-runs.ts";
import { hookRuns } from "./hook-runs.ts";

const NOTHING = "two shells that do nothing";
const WITHOUT = "a response of Codex without hooks";
const EMPTY = "a response of Codex with empty hooks around it";
const WITH = "a response of Codex with the turn hook around it";

/** What the turn hook costs: per call as Codex starts it, and per response of the real Codex. */
export async function turnSuite(signal?: AbortSignal): Promise<readonly Figure[]> {
	// Outside the system's temporary folder, of which Codex warns.
	const folder = await mkdtemp(path.join(homedir(), ".turn-bench-"));
	try {
		return [
			...(await measureCalls(path.join(folder, "hooks"), signal)),
			...(await measureResponses(path.join(folder, "codex"), signal)),
		];
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}

async function measureCalls(folder: string, signal?: AbortSignal): Promise<readonly Figure[]> {
	const hooks = hookRuns(folder);
	return await measureSuite({
		rounds: 15,
		signal,
		cases: [
			{ name: NOTHING, sample: hooks.nothingTwice },
			{
				name: "turn hook before and after a response, as Codex starts it",
				sample: hooks.response,
				target: { most: 5 },
			},
			{ name: "a shell that does nothing", sample: hooks.nothing, base: null },
			{
				name: "turn hook before a tool, as Codex starts it",
				sample: hooks.tool,
				base: "a shell that does nothing",
			},
		],
	});
}

async function measureResponses(folder: string, signal?: AbortSignal): Promise<readonly Figure[]> {
	const runs = await codexRuns(folder);
	try {
		return await measureSuite({
			rounds: 10,
			signal,
			cases: [
				{ name: WITHOUT, sample: runs.without },
				{ name: EMPTY, sample: runs.withEmpty },
				{ name: WITH, sample: runs.with },
			],
			differences: [
				{ name: "what empty hooks add to a response", of: EMPTY, less: WITHOUT },
				{ name: "what the turn hook adds to a response", of: WITH, less: WITHOUT },
				{
					name: "what the turn hook adds to empty hooks",
					of: WITH,
					less: EMPTY,
					target: { most: 5 },
				},
			],
		});
	} finally {
		await runs.close();
	}
}
