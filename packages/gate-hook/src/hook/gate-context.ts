import type { AskedAhead } from "../policy/ask-ahead.ts";
import type { GateEnvironment } from "../session/gate-environment.ts";

/** What the gate takes from outside. */
export interface GateContext {
	readonly env: GateEnvironment;
	readonly fetch?: typeof globalThis.fetch;
	/** What all requests to GitHub may take together, in milliseconds; 8,000 where absent: Codex waits meanwhile. */
	readonly githubMs?: number;
	/** What was asked before it was known to be needed. */
	readonly ahead?: AskedAhead | undefined;
	readonly now?: () => Date;
	/** Milliseconds since the process began. */
	readonly elapsedMs?: () => number;
}
