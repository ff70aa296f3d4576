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

/** Where an end is kept that nobody is telling now; absolute. */
export function unsaidPath(root: string, workerId: string): string {
	return join(root, LOCAL_FOLDER, "workers", `${workerId}${SUFFIX}`);
}

/** Keeps what is to be said until `removeUnsaid`. Only this user can read it. */
export async function writeUnsaid(root: string, unsaid: Unsaid): Promise<void> {
	await writeUnsaidTo(unsaidPath(root, unsaid.facts.worker_id), unsaid);
}

export async function writeUnsaidTo(path: string, unsaid: Unsaid): Promise<void> {
	await writeFileAtomically(path, `${JSON.stringify(unsaid, null, "\t")}\n`);
}

export async function removeUnsaid(root: string, workerId: string): Promise<void> {
	await rm(unsaidPath(root, workerId), { force: true });
}

/**
 * The ids of the workers on an issue that have left something unsaid, also where it is being told
 * now, the older first.
 */
export async function listUnsaid(root: string, issue: number): Promise<string[]> {
	const names = await readdir(join(root, LOCAL_FOLDER, "workers")).catch((error: unknown) => {
		if (isNotFound(error)) return [];
		throw error;
	});
	const ids = names
		.filter((name) => name.includes(SUFFIX) && !name.endsWith(".tmp"))
		.map((name) => name.slice(0, name.indexOf(SUFFIX)))
		.filter((id) => issueOfWorker(id) === issue);
	return [...new Set(ids)].sort();
}

/** What is kept there; `undefined` for nothing. Throws `UNSAID_INVALID`. */
export async function readUnsaid(path: string): Promise<Unsaid | undefined> {
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
