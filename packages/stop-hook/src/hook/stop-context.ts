import type { StopEnvironment } from "../session/stop-session.ts";

/** What the hook takes from outside. */
export interface StopContext {
	readonly env: StopEnvironment;
	readonly fetch?: typeof globalThis.fetch;
	/** What all requests to GitHub may take together, in milliseconds; 8,000 where absent: Codex waits meanwhile. */
	readonly githubMs?: number;
	readonly now?: () => Date;
}
