/** How a worker's claim on its issue stands at the remote. */
export type ClaimStanding =
	/** The session is no worker's. */
	| { readonly type: "no-worker" }
	/** Nobody asked, because the issue is not known. */
	| { readonly type: "unasked" }
	| { readonly type: "held" }
	| { readonly type: "gone"; readonly workerId: string }
	/** The ref holds a claim that is not this worker's. */
	| { readonly type: "taken"; readonly workerId: string };

/** The claim that a worker was started with. */
export interface WorkerClaim {
	readonly workerId: string;
	/** The full name of the ref that is the lock. */
	readonly ref: string;
	/** The fencing token: the commit that the ref pointed at when the worker was started. */
	readonly oid: string;
}
