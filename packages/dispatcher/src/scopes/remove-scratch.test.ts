import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { removeWorkerFiles } from "../workers/remove-worker-files.ts";
import { scratchPath } from "./scratch-path.ts";

test("a worker's scratch folder goes with its other files, and nobody else's", async () => {
	const root = scratchFolder();
	const pathOf = (worker_id: string) => scratchPath({ root, worker_id, claim: "1".repeat(40) });
	const [own, other] = [pathOf("worker-1-7"), pathOf("worker-1-7-abcd")];
	for (const path of [own, other]) {
		mkdirSync(path, { recursive: true });
		writeFileSync(join(path, "left"), "x");
	}
	await removeWorkerFiles(root, "worker-1-7");
	await removeWorkerFiles(root, "worker-1-7");
	expect([own, other].map((path) => existsSync(path))).toEqual([false, true]);
});
