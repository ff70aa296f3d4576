import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { issueOfWorker } from "@codex-workers/protocol";
import { isNotFound } from "./is-not-found.ts";
import { LOCAL_FOLDER } from "./worker-files.ts";

/** The ids of the workers that this machine has a record of, in no order. The records are not read. */
export async function listRecordedWorkers(root: string): Promise<string[]> {
	const names = await readdir(join(root, LOCAL_FOLDER, "workers")).catch((error: unknown) => {
		if (isNotFound(error)) return [];
		throw error;
	});
	return names
		.filter((name) => name.endsWith(".json"))
		.map((name) => name.slice(0, -".json".length))
		.filter((id) => issueOfWorker(id) !== undefined);
}
