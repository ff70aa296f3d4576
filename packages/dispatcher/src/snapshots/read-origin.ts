import { CodedError } from "@codex-workers/protocol";
import { fetchCommits } from "../git/fetch-commits.ts";
import { listRemoteRefs } from "../git/list-remote-refs.ts";
import { snapshotRef } from "./snapshot-ref.ts";
import type { SnapshotSubject } from "./snapshot-subject.ts";

/** What `origin` has of a worker's work; commits, `null` for a ref that is not there. */
export type SnapshotOrigin = {
	branch: string | null;
	base: string | null;
	snapshot: string | null;
};

/** Asks `origin`, and sees to it that those branches' commits are here; `null` when it does not answer. */
export async function readOrigin(subject: SnapshotSubject): Promise<SnapshotOrigin | null> {
	const wip = snapshotRef(subject.issue, subject.workerId);
	const heads = [subject.branch, subject.base].map((name) => `refs/heads/${name}`);
	try {
		const refs = await listRemoteRefs(subject, [...heads, wip]);
		const found = heads.flatMap((ref) => {
			const oid = refs.get(ref);
			return oid === undefined ? [] : [{ ref, oid }];
		});
		await fetchCommits(subject, found);
		const [branch = null, base = null] = heads.map((ref) => refs.get(ref) ?? null);
		return { branch, base, snapshot: refs.get(wip) ?? null };
	} catch (error) {
		if (error instanceof CodedError && error.code === "GIT_FAILED") return null;
		throw error;
	}
}
