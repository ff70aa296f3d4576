import { readFile } from "node:fs/promises";
import { CodedError } from "@codex-workers/protocol";
import { isNotFound } from "../workers/is-not-found.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { SupervisorSpec } from "./supervisor-spec.ts";

/** What a worker's supervisor is told; `undefined` where that is gone. Throws `WORKER_SPEC_INVALID`. */
export async function readSpec(
	root: string,
	workerId: string,
): Promise<SupervisorSpec | undefined> {
	const { spec: path } = workerFiles(root, workerId);
	const text = await readFile(path, "utf8").catch((error: unknown) => {
		if (isNotFound(error)) return undefined;
		throw error;
	});
	if (text === undefined) return undefined;
	try {
		return SupervisorSpec.parse(JSON.parse(text));
	} catch (cause) {
		throw new CodedError("WORKER_SPEC_INVALID", `${path} does not tell a supervisor what to do.`, {
			hint: `Stop that worker with \`codex-workers stop ${workerId}\`, then clean it up.`,
			cause,
		});
	}
}
