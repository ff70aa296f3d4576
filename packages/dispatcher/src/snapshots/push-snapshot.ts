import { CodedError } from "@codex-workers/protocol";
import type { Checkout } from "../git/checkout.ts";
import { listRemoteRefs } from "../git/list-remote-refs.ts";
import { push } from "../git/push.ts";

/** Whether `origin` has a snapshot; `why` is one sentence. */
export type SnapshotPush = { type: "pushed" } | { type: "refused"; why: string };

const TRIES = 2;

/**
 * Brings a snapshot to `origin`, by compare-and-swap. A push whose answer was lost is looked for
 * before it is repeated. Never throws for what git or the remote refuse.
 */
export async function pushSnapshot(
	checkout: Checkout,
	{ ref, oid }: { ref: string; oid: string },
): Promise<SnapshotPush> {
	let why = "";
	for (let tries = 0; tries < TRIES; tries++) {
		try {
			const from = (await listRemoteRefs(checkout, [ref])).get(ref) ?? null;
			if (from === oid) return { type: "pushed" };
			const pushed = await push(checkout, [{ ref, from, to: oid }]);
			if (pushed.type === "done") return { type: "pushed" };
			why = pushed.error.message;
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			why = error.message;
		}
	}
	return (await isThere(checkout, { ref, oid })) ? { type: "pushed" } : { type: "refused", why };
}

async function isThere(
	checkout: Checkout,
	{ ref, oid }: { ref: string; oid: string },
): Promise<boolean> {
	try {
		return (await listRemoteRefs(checkout, [ref])).get(ref) === oid;
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return false;
	}
}
