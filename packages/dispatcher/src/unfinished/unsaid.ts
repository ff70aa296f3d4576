import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { CodedError, issueOfWorker } from "@codex-workers/protocol";
import * as z from "zod";
import { isNotFound } from "../workers/is-not-found.ts";
import { LOCAL_FOLDER } from "../workers/worker-files.ts";
import { writeFileAtomically } from "../workers/write-file-atomically.ts";
import { UnfinishedFacts } from "./unfinished-facts.ts";

/**
 * `.codex-workers/workers/<worker>.unsaid.json`: an end that its supervisor could not tell yet.
 * `said`: the comment is posted (or not wanted any more), and only the snapshot is not pushed.
 */
export const Unsaid = z.strictObject({ facts: UnfinishedFacts, said: z.boolean() });
export type Unsaid = z.infer<typeof Unsaid>;

const SUFFIX = ".unsaid.json";

function pathOf(root: string, workerId: string): string {
	return join(root, LOCAL_FOLDER, "workers", `${workerId}${SUFFIX}`);
}

/** Keeps what is to be said until `removeUnsaid`. Only this user can read it. */
export async function writeUnsaid(root: string, unsaid: Unsaid): Promise<void> {
	const path = pathOf(root, unsaid.facts.worker_id);
	await writeFileAtomically(path, `${JSON.stringify(unsaid, null, "\t")}\n`);
}

export async function removeUnsaid(root: string, workerId: string): Promise<void> {
	await rm(pathOf(root, workerId), { force: true });
}

/** What workers on an issue have left unsaid, the older first. Throws `UNSAID_INVALID`. */
export async function readUnsaid(root: string, issue: number): Promise<Unsaid[]> {
	const names = await readdir(join(root, LOCAL_FOLDER, "workers")).catch((error: unknown) => {
		if (isNotFound(error)) return [];
		throw error;
	});
	const workers = names
		.filter((name) => name.endsWith(SUFFIX))
		.map((name) => name.slice(0, -SUFFIX.length))
		.filter((id) => issueOfWorker(id) === issue)
		.sort();
	const all = await Promise.all(workers.map((id) => readOne(pathOf(root, id))));
	return all.filter((unsaid) => unsaid !== undefined);
}

async function readOne(path: string): Promise<Unsaid | undefined> {
	try {
		return Unsaid.parse(JSON.parse(await readFile(path, "utf8")));
	} catch (cause) {
		if (isNotFound(cause)) return undefined;
		throw new CodedError("UNSAID_INVALID", `${path} is not what a supervisor leaves unsaid.`, {
			hint: "Look into that file for a worker's last words, then delete it.",
			cause,
		});
	}
}
