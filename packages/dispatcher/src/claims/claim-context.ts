import type { Configuration } from "@codex-workers/protocol";
import type { Checkout } from "../git/checkout.ts";
import type { ClaimStore } from "./store/claim-store.ts";
import { gitClaimStore } from "./store/git-claim-store.ts";

/** What the rules about claims go by, wherever claims live. */
export type ClaimRules = {
	configuration: Pick<Configuration, "claims">;
	/** The name of this machine, as others see it in a claim. */
	host: string;
	/** The clock, in milliseconds since the epoch. */
	now: () => number;
	/** Makes every claim's object one of its kind; a random UUID where absent. */
	newNonce?: () => string;
};

/** What the claim operations need where claims are at `origin`; a `DispatcherContext` is one. */
export type ClaimContext = ClaimRules & Checkout;

/** What the claim operations need, wherever claims live. */
export type ClaimPlace = ClaimContext | (ClaimRules & { claimStore: ClaimStore });

/** Where a context's claims live. */
export function claimStoreOf(context: ClaimPlace): ClaimStore {
	if ("claimStore" in context) return context.claimStore;
	return gitClaimStore(context, context.configuration.claims);
}
