import * as z from "zod";
import { markdownCell } from "../markdown/markdown-text.ts";
import type { OutlineReader } from "../outline/reading/outline-reader.ts";
import { saysNothing } from "../outline/values/says-nothing.ts";

/** The orchestration that a worker belongs to; `null` for one started by hand. */
export const Orchestration = z.string().min(1).max(100).nullable().default(null);

export function orchestrationText(id: string | null): string {
	return id === null ? "none" : markdownCell(id);
}

/** The orchestration that a template names, in its last line. */
export function readOrchestration(from: OutlineReader) {
	const named = from.prose("orchestration", "orchestrator");
	return named && saysNothing(named.said) ? undefined : named;
}
