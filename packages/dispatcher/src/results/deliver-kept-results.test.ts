import { createGitHubClient } from "@codex-workers/github";
import { badGateway } from "@codex-workers/github-emulator";
import { expect, test } from "vitest";
import { settleWorker } from "../supervisor/settle-worker.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { writeFileAtomically } from "../workers/write-file-atomically.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";
import { deliverKeptResults } from "./deliver-kept-results.ts";
import { CLAIM, endedReader, FOUND, logOf, WORKER } from "./reader.fixture.ts";

test("research that GitHub could not be told when it ended is told later, once", async () => {
	const { team, spec, deps } = await endedReader("research", logOf(JSON.stringify(FOUND)));
	const context = await team.context();
	let isAway = true;
	const away = badGateway(({ kind }) => isAway && kind !== "git");
	team.github.inject({ ...away, times: Number.POSITIVE_INFINITY });
	const client = createGitHubClient({
		...{ token: team.env["GH_TOKEN"] ?? "", apiUrl: team.github.url, maxWaitMs: 0 },
	});
	const settled = await settleWorker(spec, { ...deps, client });
	expect(settled).toEqual({ status: null, problem: expect.stringContaining("GITHUB_") });
	const record = await readWorkerRecord(team.root, WORKER);
	if (record === undefined) throw new Error("there is no record");
	const end = {
		at: new Date().toISOString(),
		reason: "exited",
		exit_code: 0,
		signal: null,
	} as const;
	await writeWorkerRecord(team.root, { ...record, end: { ...end, status: null, says: "Over." } });
	await writeFileAtomically(workerFiles(team.root, WORKER).spec, JSON.stringify(spec));
	await deliverKeptResults({ ...context, client });
	expect(markerKinds(team.comments())).toEqual(["assigned"]);

	isAway = false;
	await deliverKeptResults(context, 8);
	expect(markerKinds(team.comments())).toEqual(["assigned"]);
	await deliverKeptResults(context, 7);
	await deliverKeptResults(context);
	expect(markerKinds(team.comments())).toEqual(["assigned", "research", "cleared"]);
	expect((await team.repository.refs())[CLAIM]).toBeUndefined();
	expect((await readWorkerRecord(team.root, WORKER))?.end).toMatchObject({
		status: "completed",
		says: "Over. Its research was posted later.",
	});
}, 30_000);
