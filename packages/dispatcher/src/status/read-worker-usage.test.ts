import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Configuration } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { readWorkerUsage } from "./read-worker-usage.ts";

const ID = "worker-1-7";
const configuration = Configuration.parse({ workers: { turns: 40 } });

test("a worker that nobody has counted has used nothing", async () => {
	const usage = await readWorkerUsage({ root: scratchFolder(), configuration }, ID);
	expect(usage).toMatchObject({
		...{ turns: 0, toolCalls: 0, tokens: null, budget: 40, phase: "Early" },
		...{ lastResponseAt: null, lastActivityAt: null },
	});
});

test("a worker was last active when Codex last wrote its log", async () => {
	const root = scratchFolder();
	const { events } = workerFiles(root, ID);
	mkdirSync(dirname(events), { recursive: true });
	writeFileSync(events, "");
	expect(await readWorkerUsage({ root, configuration }, ID)).toMatchObject({
		lastActivityAt: null,
	});
	writeFileSync(events, "{}\n");
	utimesSync(events, 1_000, 1_000);
	expect(await readWorkerUsage({ root, configuration }, ID)).toMatchObject({
		lastActivityAt: "1970-01-01T00:16:40.000Z",
	});
});
