/** The files that are a worker's hooks, absolute. */
export type WorkerHookFiles = {
	/** The Node that runs the bundles. */
	node: string;
	/** `/bin/sh <launcher> <node> <bundle>` */
	gate: { launcher: string; bundle: string };
	/** `<node> <bundle>` */
	stop: { bundle: string };
	/** `/bin/sh <launcher> <event> <pid of codex> <node> <bundle>` */
	turn: { launcher: string; bundle: string };
	/** `false` leaves them untrusted, so that Codex skips them: to show that nothing starts then. */
	trust?: boolean;
};
