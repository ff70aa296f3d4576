import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { proveGate } from "../gate/prove-gate.ts";

/** Proves that a worker will be guarded, or throws. */
export type GateProof = typeof proveGate;

/**
 * A proof for several workers that are started at about the same time by one dispatcher: with the
 * same program, hooks and configuration it is made once. One that failed is made anew.
 */
export function proveGateOnce(prove: GateProof = proveGate): GateProof {
	const proofs = new Map<string, Promise<void>>();
	return async (context, codexBinary) => {
		const key = subjectOf(context, codexBinary);
		const proof = proofs.get(key) ?? prove(context, codexBinary);
		proofs.set(key, proof);
		try {
			await proof;
		} catch (error) {
			if (proofs.get(key) === proof) proofs.delete(key);
			throw error;
		}
	};
}

function subjectOf({ hooks, configuration }: DispatcherContext, codexBinary: string): string {
	return JSON.stringify([codexBinary, hooks, configuration.workers]);
}
