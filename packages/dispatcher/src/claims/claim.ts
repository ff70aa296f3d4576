import { type GitOid, WorkerId } from "@codex-workers/protocol";
import * as z from "zod";

/**
 * Who has the exclusive right to work on an issue, and until when: the JSON message of the
 * commit that the claim ref points at. `nonce` makes the commit unique: two pushes of one
 * object would both "succeed".
 */
export const Claim = z.strictObject({
	worker_id: WorkerId,
	attempt: z.int().positive(),
	host: z.string().regex(/^[\w.-]{1,255}$/),
	nonce: z.uuid(),
	claimed_at: z.iso.datetime(),
	lease_until: z.iso.datetime(),
});
export type Claim = z.infer<typeof Claim>;

/** A claim ref as found at the remote. `claim` is `null` when its commit is not one of ours. */
export type HeldClaim = {
	issue: number;
	ref: string;
	/** The fencing token, as long as the claim is not renewed. */
	oid: z.infer<typeof GitOid>;
	claim: Claim | null;
};
