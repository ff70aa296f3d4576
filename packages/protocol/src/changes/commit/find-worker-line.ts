import { readWorkerLine } from "./read-worker-line.ts";

/** Where a commit message names its worker; `at` counts lines from 0. */
export type FoundWorkerLine =
	| { readonly type: "found"; readonly at: number; readonly worker_id: string }
	| { readonly type: "invalid"; readonly at: number; readonly why: string };

/** The one line of a message that names the worker. */
export function findWorkerLine(lines: readonly string[]): FoundWorkerLine {
	const said = lines.map((line, at) => ({ at, read: readWorkerLine(line) }));
	const [first, second] = said.filter(({ read }) => read.type !== "none");
	if (second !== undefined) return invalid(second.at, "a second line names a worker");
	switch (first?.read.type) {
		case undefined:
		case "none":
			return invalid(lines.length - 1, "the last line must be Worker: and the worker's id");
		case "invalid":
			return invalid(first.at, first.read.why);
		case "worker":
			return { type: "found", at: first.at, worker_id: first.read.worker_id };
	}
}

function invalid(at: number, why: string): FoundWorkerLine {
	return { type: "invalid", at, why };
}
