import { mkdir } from "node:fs/promises";
import { outputSchema } from "../results/output-schema.ts";
import { resultOfScope } from "../results/worker-result.ts";
import type { WorkerSpec } from "../supervisor/supervisor-spec.ts";
import { writeFileAtomically } from "../workers/write-file-atomically.ts";
import { type ScopeOptions, scopeOptions } from "./scope-options.ts";
import { scratchPath } from "./scratch-path.ts";

/**
 * What a worker's scope makes of Codex's options, with the folder and the file that they name.
 * Throws the system's errors.
 */
export async function prepareScope(spec: WorkerSpec): Promise<ScopeOptions> {
	const { workers } = spec.configuration;
	const scratch = scratchPath(spec);
	const options = scopeOptions(workers, scratch);
	if (options.writableRoots?.includes(scratch)) await mkdir(scratch, { recursive: true });
	const result = resultOfScope(workers.scope);
	if (result !== null && options.outputSchema !== undefined) {
		const schema = JSON.stringify(outputSchema(result), null, "\t");
		await writeFileAtomically(options.outputSchema, `${schema}\n`);
	}
	return options;
}
