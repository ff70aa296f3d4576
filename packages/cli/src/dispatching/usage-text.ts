import type { WorkerUsage } from "@codex-workers/dispatcher";
import { span } from "../output/span.ts";

/** A worker's turns with their phase, its tokens, and how long ago it did something. Pure. */
export function usageText(usage: WorkerUsage, now: number): [string, string, string] {
	const { turns, budget, phase, tokens, lastActivityAt, lastResponseAt, agrees } = usage;
	const doubt = agrees || lastResponseAt === null ? "" : " (unproven)";
	return [
		`${turns}/${budget} ${phase.toLowerCase()}${doubt}`,
		tokens === null ? "" : short(tokens.input + tokens.output),
		lastActivityAt === null ? "" : ago(now - Date.parse(lastActivityAt)),
	];
}

/** 950, 12k, 3.4M. */
function short(count: number): string {
	if (count < 1_000) return String(count);
	return count < 999_500 ? `${Math.round(count / 1_000)}k` : `${(count / 1_000_000).toFixed(1)}M`;
}

function ago(ms: number): string {
	const past = span(ms);
	return past === null ? "now" : `${past} ago`;
}
