import { CodedError } from "@codex-workers/protocol";
import type { Checkout } from "../git/checkout.ts";
import { listRemoteRefs } from "../git/list-remote-refs.ts";
import { push } from "../git/push.ts";
import { tryGit } from "../git/try-git.ts";

/** `oid`: what `origin` has now, that snapshot or a newer one. `why` is one sentence. */
export type SnapshotPush = { type: "pushed"; oid: string } | { type: "refused"; why: string };

const TRIES = 2;

/**
 * Brings a snapshot to `origin`, by compare-and-swap; a newer one of the same worker that is here
 * in its place, so that the ref never goes back. A push whose answer was lost is looked for before
 * it is repeated. Never throws for what git or the remote refuse.
 */
export async function pushSnapshot(
	checkout: Checkout,
	snapshot: { ref: string; oid: string },
): Promise<SnapshotPush> {
	let why = "";
	for (let tries = 0; tries < TRIES; tries++) {
		try {
			const { from, to } = await compare(checkout, snapshot);
			if (from === to) return { type: "pushed", oid: to };
			const pushed = await push(checkout, [{ ref: snapshot.ref, from, to }]);
			if (pushed.type === "done") return { type: "pushed", oid: to };
			why = pushed.error.message;
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			why = error.message;
		}
	}
	const there = await findThere(checkout, snapshot);
	return there === null ? { type: "refused", why } : { type: "pushed", oid: there };
}

/**
 * What `origin` has, and what it is to have: the newest that was taken here. It is asked first: what
 * another process brings there was put down here before that, and what comes after fails the swap.
 */
async function compare(
	checkout: Checkout,
	{ ref, oid }: { ref: string; oid: string },
): Promise<{ from: string | null; to: string }> {
	const from = (await listRemoteRefs(checkout, [ref])).get(ref) ?? null;
	const args = ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`];
	const newest = await tryGit(checkout.root, args, { env: checkout.env });
	return { from, to: newest.type === "done" ? newest.stdout : oid };
}

async function findThere(
	checkout: Checkout,
	snapshot: { ref: string; oid: string },
): Promise<string | null> {
	try {
		const { from, to } = await compare(checkout, snapshot);
		return from === to ? to : null;
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return null;
	}
}
