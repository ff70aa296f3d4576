import type { ReviewMarker } from "@codex-workers/protocol";

/** What a forger changes: the data before it is rendered, the body after it, or who writes it how. */
export interface Forgery {
	readonly name: string;
	readonly data?: Partial<ReviewMarker>;
	/** Changes the honest body; `byHand` is the same review as people write it, without JSON. */
	readonly body?: (honest: string) => string;
	readonly byHand?: boolean;
	readonly by?: "stranger" | "reader" | "triager" | "member" | "app";
	readonly afterwards?: "hidden" | "edited by a former writer" | "edited by the stranger";
	/** What GitHub says about its comment: accounts that are gone or look like somebody else. */
	readonly answered?: (comment: Record<string, unknown>) => Record<string, unknown>;
}

export const REVIEW_OPEN = "<!-- REVIEW:START -->";
export const REVIEW_CLOSE = "<!-- REVIEW:END -->";

/** A change of the honest body that replaces its first `from`. */
export function swap(from: string | RegExp, to: string): (honest: string) => string {
	return (honest) => honest.replace(from, to);
}

export function titled(title: string, rows: readonly Forgery[]): Forgery[] {
	return rows.map((row) => ({ ...row, name: `${title} ${row.name}` }));
}
