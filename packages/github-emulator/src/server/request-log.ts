import type { RequestFacts } from "../faults/fault.ts";

/** One request as it was answered. Neither tokens nor query strings nor bodies are kept. */
export interface LoggedRequest {
	/** Milliseconds since 1970 when it came in. */
	readonly at: number;
	readonly method: string;
	readonly path: string;
	/** GraphQL: the operation's name. REST: the route. git: `git-upload-pack` or `git-receive-pack`. */
	readonly operation: string | null;
	readonly kind: RequestFacts["kind"];
	/** The HTTP status; over ssh the exit code; null when the connection was cut. */
	readonly status: number | null;
	/** Taken from the account's budget. */
	readonly points: number;
	readonly milliseconds: number;
	/** Who asked; null for somebody who is not signed in. */
	readonly login: string | null;
}
