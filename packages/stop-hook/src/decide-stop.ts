import type { MarkerKind } from "@codex-workers/protocol";
import type { StoppingWorker } from "./ends/end-kind.ts";
import { endKinds } from "./ends/end-kinds.ts";
import type { RecordedEnd } from "./ends/recorded-end.ts";
import type { Held } from "./record/count-held.ts";

/** All that the decision rests on. */
export interface StopFacts {
	readonly worker: StoppingWorker;
	readonly end: RecordedEnd;
	/** How often this session has been held back before. */
	readonly held: Held;
}

/**
 * `ended`: the end is recorded. `blocked`: Codex goes on, with `reason` for the model. `released`:
 * held back often enough; the session ends without a recorded end, and `reason` says why.
 */
export type StopDecision =
	| { readonly outcome: "ended"; readonly kind: MarkerKind; readonly url: string }
	| { readonly outcome: "blocked"; readonly reason: string }
	| { readonly outcome: "released"; readonly reason: string };

/** Codex itself never stops asking: a hook that always blocks burns turns without end. */
export const MOST_BLOCKS = 3;

/** Whether a worker's session may end. Pure. */
export function decideStop({ worker, end, held }: StopFacts): StopDecision {
	if (end.type === "recorded") return { outcome: "ended", kind: end.kind, url: end.url };
	const reason = missing(worker, end);
	if (held === "lost") return { outcome: "released", reason: `${reason} ${LOST}` };
	if (held >= MOST_BLOCKS) return { outcome: "released", reason };
	return {
		outcome: "blocked",
		reason: `${reason} (Stop held back ${held + 1} of ${MOST_BLOCKS} times.)`,
	};
}

const LOST = "(How often it was held back cannot be told any more: the record of it is gone.)";

function missing(worker: StoppingWorker, end: Exclude<RecordedEnd, { type: "recorded" }>): string {
	switch (end.type) {
		case "missing":
			return `codex-workers stop: ${worker.id} has no recorded end on issue #${worker.issue}: ${end.why}. Next step: ${end.step ?? anyStep()}, then stop.`;
		case "unknown":
			return `codex-workers stop: GitHub cannot be asked whether ${worker.id} has recorded its end on issue #${worker.issue} (${end.why}). This is not your fault. Next step: ${end.hint} Then stop again.`;
	}
}

function anyStep(): string {
	return Object.values(endKinds)
		.map(({ when, step }) => `if ${when}, ${step}`)
		.join("; ");
}
