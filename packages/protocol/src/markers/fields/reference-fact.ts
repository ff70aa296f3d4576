import type { OutlineReader } from "../outline/reading/outline-reader.ts";
import { plainly } from "../outline/values/plainly.ts";
import { readReference } from "../outline/values/read-reference.ts";

/** The issue or pull request that a template names under a label. */
export function referenceFact(from: OutlineReader, label: string) {
	return from.fact({
		labels: [label],
		what: "a number such as #123",
		read: plainly(readReference),
	});
}
