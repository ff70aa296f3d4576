import type { BoardStatus, EndKind } from "@codex-workers/protocol";

/** Where the end of a worker puts its issue's card; `null`: it stays in progress, for another worker. */
export const CARD_OF_END = {
	complete: "In Review",
	blocked: "Blocked",
	handover: null,
	failed: null,
} as const satisfies Record<EndKind, BoardStatus | null>;
