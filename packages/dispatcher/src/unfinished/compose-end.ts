import { CodedError, composeMarker, type Marker, renderMarker } from "@codex-workers/protocol";
import { composeFailed } from "./compose-failed.ts";
import { composeHandover } from "./compose-handover.ts";
import { endNonce } from "./end-nonce.ts";
import { hasWholeQuotes } from "./quoted-messages.ts";
import type { UnfinishedFacts } from "./unfinished-facts.ts";

type ToldFacts = UnfinishedFacts & { kind: "handover" | "failed" };

/** Characters of each message, tried one after the other; 0: without the messages. */
const MESSAGE_LENGTHS = [Number.POSITIVE_INFINITY, 600, 200, 50, 0];

/**
 * The comment that tells a worker's end in its place; a short one without lists where the facts
 * make no valid marker. Pure. Throws `MARKER_INVALID`.
 */
export function composeEnd(facts: ToldFacts, place: { isSnapshotPushed: boolean }): string {
	const { kind } = facts;
	const nonce = endNonce(facts);
	let why = "its quotations do not fit.";
	for (const length of MESSAGE_LENGTHS) {
		const composed = composeMarker(kind, { ...fullOf(withMessages(facts, length), place), nonce });
		if (!composed.ok) why = composed.why;
		else if (textsOf(composed.marker).every(hasWholeQuotes)) return renderMarker(composed.marker);
	}
	return composeLeast(facts, place, why);
}

function fullOf(facts: ToldFacts, place: { isSnapshotPushed: boolean }): object {
	return facts.kind === "handover" ? composeHandover(facts, place) : composeFailed(facts, place);
}

function withMessages(facts: ToldFacts, length: number): ToldFacts {
	const cut = (text: string) => text.slice(0, length).toWellFormed();
	return { ...facts, last_messages: length === 0 ? [] : facts.last_messages.map(cut) };
}

/** Where messages are quoted. */
function textsOf(marker: Marker): string[] {
	if (marker.kind === "handover") return marker.data.gotchas;
	return marker.kind === "failed" ? [marker.data.failure, marker.data.error] : [];
}

function composeLeast(facts: ToldFacts, place: { isSnapshotPushed: boolean }, why: string): string {
	const { kind } = facts;
	const nonce = endNonce(facts);
	const fields = leastOf(facts, place, why);
	const least = composeMarker(kind, { ...fields, nonce });
	if (least.ok) return renderMarker(least.marker);
	throw new CodedError("MARKER_INVALID", `The ${kind} comment is not complete.\n${least.why}`, {
		hint: "This is a defect of codex-workers; the worker's record keeps what is to be said.",
	});
}

function leastOf(facts: ToldFacts, place: { isSnapshotPushed: boolean }, why: string): object {
	const { worker_id, attempt, turns, ended, host, worktree, snapshot } = facts;
	const says = `${ended} Its supervisor wrote this; its work is in ${worktree} on ${host}.`;
	const who = { worker_id, attempt, turns };
	const left = `Not all of what is known could be said: ${why}`;
	return facts.kind === "failed"
		? { ...who, failure: says, error: left, hypothesis: "None is known." }
		: {
				...who,
				reason: `${says} ${left}`,
				snapshot: place.isSnapshotPushed ? (snapshot?.oid ?? null) : null,
			};
}
