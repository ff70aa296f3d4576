import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createGitHubClient } from "@codex-workers/github";
import { expect, onTestFinished, test } from "vitest";
import { prepareWorker } from "../../testing/prepare-worker.ts";
import { startTeam } from "../../testing/team.ts";
import { workerRecord } from "../../testing/worker-record.ts";
import { workerFiles } from "../../workers/worker-files.ts";
import { keepRecord } from "../record-keeper.ts";
import { startRun } from "../start-run.ts";
import { watchToEnd } from "../watch-to-end.ts";

test.each([
	["turn_limit", "turn_limit all 7 turns are used", "all 7 turns are used"],
	["budget", "budget one response has made 7 tool calls", "one response has made 7 tool calls"],
	["turns_unproven", "nonsense", ""],
])(
	"a Codex that goes on although its hook has ended the run is stopped: %s",
	{ timeout: 30_000 },
	async (...row) => {
		const [reason, over, says] = row;
		const team = await startTeam();
		const worker_id = `worker-${process.pid}${reason.length}-7`;
		const spec = prepareWorker(team, { arms: true, works: true }, { worker_id });
		const { turns } = workerFiles(team.root, worker_id);
		mkdirSync(turns);
		writeFileSync(join(turns, "over"), `${over}\n`);
		const stop = new AbortController();
		onTestFinished(() => stop.abort());
		const deps = {
			env: team.env,
			client: createGitHubClient({ token: "x", apiUrl: team.github.url }),
			now: Date.now,
			pid: process.pid,
			stop: stop.signal,
			log: () => {},
			...{ pollMs: 5, graceMs: 100 },
		};
		const keeper = keepRecord(team.root, workerRecord({ worker_id, claim: spec.claim }));
		const run = { spec, deps, keeper };
		const started = await startRun(run);
		if (started.type === "over") throw new TypeError("it was not started");
		expect(await watchToEnd(run, started)).toEqual({
			...{ reason, says, exitCode: null, signal: "SIGINT" },
		});
	},
);
