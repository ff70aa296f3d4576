import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import { locateCodex } from "../../dispatch/locate-codex.ts";
import { type GateProof, proveGateOnce } from "../../dispatch/prove-gate-once.ts";

/** The proof of the gate that the starts of a pass have in common. */
export type ProofAhead = {
	prove: GateProof;
	/** Begins it before there is a start. What fails is told to the start, for which it is made anew. */
	begin: () => void;
	/** Waits until nothing runs of what was begun so. Never rejects. */
	over: () => Promise<void>;
};

/** Makes a proof that takes its time while issues are read. */
export function proveAhead(
	context: DispatcherContext,
	prove: GateProof = proveGateOnce(),
): ProofAhead {
	let begun: Promise<unknown> | undefined;
	return {
		prove,
		begin: () => {
			begun ??= locateCodex(context)
				.then((codexBinary) => prove(context, codexBinary))
				.catch(() => {});
		},
		over: async () => {
			await begun;
		},
	};
}
