import { CodedError } from "@codex-workers/protocol";

/** What a start knows of the slots: it is not to begin where others have taken them since the look. */
export type StartRoom = {
	max: number;
	/** Workers that live, or are being started by this pass, beside this one. */
	taken: number;
	/** The issues whose claims that counts, or that it knows to be over. */
	known: ReadonlySet<number>;
};

/** Throws `SLOTS_FULL` where the claims that nobody has counted yet leave no slot for this one. */
export function refuseFull(
	{ max, taken, known }: StartRoom,
	{ issue, claimed }: { issue: number; claimed: readonly number[] },
): void {
	const others = claimed.filter((each) => each !== issue && !known.has(each));
	if (taken + others.length < max) return;
	throw new CodedError("SLOTS_FULL", `Others have taken the slot of issue #${issue}.`, {
		hint: "It is dispatched once a slot is free.",
	});
}
