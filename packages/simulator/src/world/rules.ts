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
	/** A worker looks for its own pull request before it opens one. */
	readonly lookingForPullRequests: boolean;
	/** A branch only moves forward. */
	readonly fastForward: boolean;
	/** A worker begins where the one before it has stopped. */
	readonly goingOn: boolean;
	/** Tries are counted. */
	readonly limits: boolean;
	/** What a worker has held is given back. */
	readonly releasing: boolean;
	/** The board is told how a worker ended. */
	readonly movingCards: boolean;
	/** A dispatcher rests after a pass. */
	readonly resting: boolean;
	/** A worker tells its end, and no more. */
	readonly quiet: boolean;
	/** A dispatcher minds what people have done to an issue. */
	readonly heedingPeople: boolean;
}

export const RULES: Rules = {
	fencing: true,
	nonces: true,
	skew: true,
	reconciliation: true,
	lookingBeforeRepeating: true,
	lookingForPullRequests: true,
	fastForward: true,
	goingOn: true,
	limits: true,
	releasing: true,
	movingCards: true,
	resting: true,
	quiet: true,
	heedingPeople: true,
};
