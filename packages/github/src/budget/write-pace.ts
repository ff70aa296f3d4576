import type { Operation } from "../client/operation.ts";
import { createPace, type PaceRule } from "./pace.ts";

/**
 * GitHub asks for a second between writes, and allows 80 new pieces of content a minute and 500
 * an hour. A worker that starts may write a little faster than that; a fleet may not.
 */
export const WRITE_RULE: PaceRule = { burst: 15, everyMs: 1_000 };
export const CONTENT_RULE: PaceRule = { burst: 60, everyMs: 9_000 };

export interface WritePace {
	/** Milliseconds to wait before an operation may be sent; 0 for what only reads. */
	readonly before: (operation: Pick<Operation<unknown>, "document">) => number;
}

/** Keeps the writes of one client within GitHub's secondary limits. */
export function createWritePace(now: () => number): WritePace {
	const writes = createPace(WRITE_RULE, now);
	const content = createPace(CONTENT_RULE, now);
	return {
		before: ({ document }) => {
			if (!isWrite(document)) return 0;
			return Math.max(writes.take(), createsContent(document) ? content.take() : 0);
		},
	};
}

export function isWrite(document: string): boolean {
	return /^\s*mutation\b/.test(document);
}

/** Comments, issues and pull requests count as content; moving a card does not. */
function createsContent(document: string): boolean {
	return /\b(?:addComment|createIssue|createPullRequest)\s*\(/.test(document);
}
