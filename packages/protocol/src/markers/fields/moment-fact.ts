import type { OutlineReader } from "../outline/reading/outline-reader.ts";
import { readTimestamp } from "../outline/values/read-timestamp.ts";

/** A moment that a template states under one of these labels. */
export function momentFact(from: OutlineReader, ...labels: readonly string[]) {
	return from.fact({ labels, what: "a time such as 2026-01-31T10:00:00Z", read: readTimestamp });
}
