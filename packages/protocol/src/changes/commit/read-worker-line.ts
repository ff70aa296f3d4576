import { WorkerId } from "../../ids/worker-id.ts";

/** What one line says of the worker: nothing, its id, or an id that is none. */
export type WorkerLine =
	| { readonly type: "none" }
	| { readonly type: "worker"; readonly worker_id: string }
	| { readonly type: "invalid"; readonly why: string };

// In front of the word a robot may stand, in whatever encoding is left of it.
const LINE =
	/^\s*(?:(?:[^\p{ASCII}]{1,8}|\?{1,4}|:robot:)\s*)?\*{0,2}worker\*{0,2}\s?:\*{0,2}\s*`?(?<id>[^\s`]+)`?\s*$/iu;

/** Reads `Worker: <id>`, also in the seed's form with a robot in front. */
export function readWorkerLine(line: string): WorkerLine {
	const id = LINE.exec(line)?.groups?.["id"];
	if (id === undefined) return { type: "none" };
	const worker = WorkerId.safeParse(id);
	if (worker.success) return { type: "worker", worker_id: worker.data };
	const why = `${id.slice(0, 60)} is no worker's id; it looks like worker-1701523200-123`;
	return { type: "invalid", why };
}
