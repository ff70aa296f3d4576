import { CodedError } from "@codex-workers/protocol";
import type { SnapshotLimits } from "./choose-files.ts";
import { readOrigin, type SnapshotOrigin } from "./read-origin.ts";
import { readWork } from "./read-work.ts";
import { snapshotRef } from "./snapshot-ref.ts";
import type { SnapshotSubject } from "./snapshot-subject.ts";
import type { Work } from "./work.ts";
import { writeSnapshot } from "./write-snapshot.ts";

/** A snapshot in this checkout; `pushSnapshot` brings it to `origin`. */
type Snapshot = { ref: string; oid: string };

/** `clean`: nothing is there that `origin` does not have. `failed`: `why` is one sentence. */
export type SnapshotOutcome = { origin: SnapshotOrigin | null } & (
	| { type: "clean"; work: Work }
	| { type: "taken"; work: Work; snapshot: Snapshot }
	| { type: "failed"; why: string }
);

/**
 * Puts everything a worker has done, uncommitted and unpushed, into a commit of its own. Changes
 * neither the worktree nor its index nor its branch. Never throws.
 */
export async function takeSnapshot(
	subject: SnapshotSubject,
	limits?: SnapshotLimits,
): Promise<SnapshotOutcome> {
	try {
		return await snapshotAgainst(subject, await readOrigin(subject), limits);
	} catch (error) {
		return { type: "failed", origin: null, why: reasonOf(error) };
	}
}

/** The same without asking `origin`: no network that hangs can keep it from being made. */
export async function takeLocalSnapshot(subject: SnapshotSubject): Promise<SnapshotOutcome> {
	return await snapshotAgainst(subject, null);
}

async function snapshotAgainst(
	subject: SnapshotSubject,
	origin: SnapshotOrigin | null,
	limits?: SnapshotLimits,
): Promise<SnapshotOutcome> {
	try {
		const work = await readWork(subject, origin, limits);
		if (work.changed.length === 0 && work.isPushed) return { type: "clean", origin, work };
		const oid = await writeSnapshot(subject, work);
		const ref = snapshotRef(subject.issue, subject.workerId);
		return { type: "taken", origin, work, snapshot: { ref, oid } };
	} catch (error) {
		return { type: "failed", origin, why: reasonOf(error) };
	}
}

function reasonOf(error: unknown): string {
	if (error instanceof CodedError) return `${error.code}: ${error.message}`;
	return error instanceof Error ? error.message : String(error);
}
