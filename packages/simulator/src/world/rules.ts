/** The rules that keep a fleet together; each can be broken, to see that somebody notices. */
export interface Rules {
	/** A pull request needs a claim that still is the worker's own. */
	readonly fencing: boolean;
	/** Every claim is an object of its own. */
	readonly nonces: boolean;
	/** A lease is over only when it is so by every clock. */
	readonly skew: boolean;
	/** What runs on this machine, and what is left of it, is seen to before anything is planned. */
	readonly reconciliation: boolean;
	/** A comment is looked for before it is posted again. */
	readonly lookingBeforeRepeating: boolean;
}

export const RULES: Rules = {
	fencing: true,
	nonces: true,
	skew: true,
	reconciliation: true,
	lookingBeforeRepeating: true,
};
