import { mkdtemp, rm } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import type { BenchSuite } from "../../measure/bench-case.ts";
import { codexRuns } from "./codex-runs.ts";
import { hookRuns } from "./hook-runs.ts";

/** What the turn hook costs: per call as Codex starts it, and per response of the real Codex. */
export async function turnSuite(): Promise<BenchSuite> {
	// Outside the system's temporary folder, of which Codex warns.
	const folder = await mkdtemp(path.join(homedir(), ".turn-bench-"));
	const hooks = await hookRuns(path.join(folder, "hooks"));
	const runs = await codexRuns(path.join(folder, "codex"));
	return {
		name: "turn",
		rounds: 12,
		cases: [
			{ name: "a shell that does nothing", sample: hooks.nothing },
			{ name: "the hook before and after a response", sample: hooks.response, target: "<= 5 ms" },
			{ name: "the hook before a tool", sample: hooks.tool },
			{ name: "a response of Codex without hooks", sample: runs.without },
			{ name: "a response of Codex with the hook around it", sample: runs.with },
			{ name: "what the hook adds to a response", sample: runs.difference, target: "<= 5 ms" },
		],
		close: async () => {
			await runs.close();
			await rm(folder, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
