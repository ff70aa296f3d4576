import type { CodedError } from "@codex-workers/protocol";
import type { RefChange } from "../../git/push.ts";
import type { Claim, HeldClaim } from "../claim.ts";

/** `failed`: nothing was changed, or the answer was lost; only looking tells which. */
type SwapOutcome = { type: "done" } | { type: "failed"; error: CodedError };

/**
 * Where claims live: refs that many dispatchers change by compare-and-swap. Git's `origin` is one
 * (`gitClaimStore`); every rule about claims stands above this, in terms of these five.
 */
export interface ClaimStore {
	/** Every claim, by issue number. Throws `GIT_FAILED`. */
	readonly list: () => Promise<HeldClaim[]>;
	/** The claim on an issue as it is now. Throws `GIT_FAILED`. */
	readonly read: (issue: number) => Promise<HeldClaim | undefined>;
	/**
	 * Writes a claim where nobody sees it yet, and returns its object id. `parent` is the claim it
	 * renews. Two claims that differ in their nonce have two ids.
	 */
	readonly write: (claim: Claim, parent: string | undefined) => Promise<string>;
	/** Changes refs, all or none, and each only if it still is what its `from` says. */
	readonly swap: (changes: readonly RefChange[]) => Promise<SwapOutcome>;
	/** Whether a claim is another one, or renews it. Both are object ids. */
	readonly renews: (oid: string, earlier: string) => Promise<boolean>;
}
