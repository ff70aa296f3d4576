import type { Look } from "@codex-workers/github";
import type { Adoption } from "../../adoption/adoption.ts";
import type { HeldClaim } from "../../claims/claim.ts";
import type { UntoldEnd } from "../../unfinished/deliver-all-unsaid.ts";

/** What `origin` and GitHub say of the workers at one moment; what this machine knows is not in it. */
export type FleetLook = Look & {
	/** When it was taken, in milliseconds since the epoch. */
	at: number;
	/** The workers that ran on this machine before it. */
	running: ReadonlySet<string>;
	/** By issue. */
	claims: ReadonlyMap<number, HeldClaim>;
	/** By issue. */
	untold: ReadonlyMap<number, readonly UntoldEnd[]>;
	/** What was done before it for workers whose supervisor was gone. */
	adoptions: readonly Adoption[];
};
