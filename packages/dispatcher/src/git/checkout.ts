import type { Environment } from "../environment/environment.ts";

/** A place where git runs: the main checkout of a repository, and the environment to run git in. */
export type Checkout = {
	root: string;
	env: Environment;
	/** Aborts what is asked of `origin`. */
	signal?: AbortSignal | undefined;
};
