import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { CodedError, GitOid, issueOfWorker, WorkerId } from "@codex-workers/protocol";
import * as z from "zod";
import { Claim } from "../claims/claim.ts";
import { ProcessIdentity } from "../process/process-identity.ts";
import { isNotFound } from "../workers/is-not-found.ts";
import { LOCAL_FOLDER } from "../workers/worker-files.ts";
import { writeFileAtomically } from "../workers/write-file-atomically.ts";

/**
 * `.codex-workers/workers/<worker>.<claim>.dispatch.json`: what a dispatch is about to change,
 * written before it changes anything outside this checkout. Where its process is gone and the
 * worker has no record, that is to be taken back.
 */
export const DispatchJournal = z.strictObject({
	schema_version: z.literal(1),
	worker_id: WorkerId,
	issue: z.int().positive(),
	/** `base`: the commit that the branch is created at; `null` where it was there before. */
	branch: z.strictObject({ name: z.string(), base: GitOid.nullable() }),
	claim: z.strictObject({ ref: z.string(), oid: GitOid, content: Claim }),
	/** `isNew`: it is not one of an earlier attempt. The path is absolute. */
	worktree: z.strictObject({ path: z.string(), isNew: z.boolean() }),
	/** The branch that the worker's begins at. */
	base: z.string(),
	/** What the board showed before; `null` where it showed nothing, or there is none. */
	board_status: z.string().nullable(),
	/** Who dispatches. */
	dispatcher: ProcessIdentity.nullable(),
	begun_at: z.iso.datetime(),
});
export type DispatchJournal = z.infer<typeof DispatchJournal>;

const SUFFIX = ".dispatch.json";
const CLAIM_LENGTH = 16;

type Named = { worker_id: string; claim: { oid: string } };

/** Writes a journal in one piece. */
export async function writeJournal(root: string, journal: DispatchJournal): Promise<void> {
	await writeFileAtomically(journalPath(root, journal), `${JSON.stringify(journal, null, "\t")}\n`);
}

export async function removeJournal(root: string, journal: Named): Promise<void> {
	await rm(journalPath(root, journal), { force: true });
}

/** A journal's file and whose it is; it is not read yet. */
export type FoundJournal = { path: string; workerId: string; issue: number };

/** The journals of a checkout, on one issue where `issue` is given. */
export async function listJournals(
	root: string,
	issue: number | undefined,
): Promise<FoundJournal[]> {
	const folder = join(root, LOCAL_FOLDER, "workers");
	const names = await readdir(folder).catch((error: unknown) => {
		if (isNotFound(error)) return [];
		throw error;
	});
	return names
		.filter((name) => name.endsWith(SUFFIX))
		.sort()
		.flatMap((name) => {
			const workerId = name.slice(0, name.indexOf("."));
			const of = issueOfWorker(workerId);
			const isWanted = of !== undefined && (issue ?? of) === of;
			return isWanted ? [{ path: join(folder, name), workerId, issue: of }] : [];
		});
}

/** What is written there; `undefined` where it is gone. Throws `DISPATCH_JOURNAL_INVALID`. */
export async function readJournal(path: string): Promise<DispatchJournal | undefined> {
	try {
		return DispatchJournal.parse(JSON.parse(await readFile(path, "utf8")));
	} catch (cause) {
		if (isNotFound(cause)) return undefined;
		throw new CodedError("DISPATCH_JOURNAL_INVALID", `${path} is not what a dispatch writes.`, {
			hint: "Delete that file; `codex-workers claims` shows whether its issue is still claimed.",
			cause,
		});
	}
}

function journalPath(root: string, { worker_id, claim }: Named): string {
	const name = `${worker_id}.${claim.oid.slice(0, CLAIM_LENGTH)}${SUFFIX}`;
	return join(root, LOCAL_FOLDER, "workers", name);
}
