import { existsSync, readFileSync } from "node:fs";
import { Configuration } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { workerSpec } from "../testing/worker-spec.ts";
import { removeWorkerFiles } from "../workers/remove-worker-files.ts";
import { prepareScope } from "./prepare-scope.ts";
import { scratchPath } from "./scratch-path.ts";

test.each([
	["standard", false, null],
	["research", false, "proposed_approach"],
	["review", true, "criteria"],
] as const)(
	"a worker in scope %s gets the files that its options name",
	async (scope, hasScratch, part) => {
		const root = scratchFolder();
		const spec = workerSpec({ root, configuration: Configuration.parse({ workers: { scope } }) });
		const options = await prepareScope(spec);
		expect(options.scope).toBe(scope);
		expect(existsSync(scratchPath(spec))).toBe(hasScratch);
		expect(options.writableRoots ?? []).toEqual(hasScratch ? [scratchPath(spec)] : []);
		const schema = options.outputSchema;
		expect(
			schema === undefined
				? null
				: Object.keys(JSON.parse(readFileSync(schema, "utf8")).properties),
		).toEqual(part === null ? null : expect.arrayContaining([part]));
		// Its checks may write to the scratch folder, and never to what they are held against.
		expect(schema?.startsWith(`${scratchPath(spec)}/`) ?? false).toBe(false);
		await removeWorkerFiles(root, spec.worker_id);
		expect(schema !== undefined && existsSync(schema)).toBe(false);
	},
);
