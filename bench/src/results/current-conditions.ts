import { availableParallelism } from "node:os";
import { codexVersion, findCodexBinary } from "@codex-workers/codex";
import type { Conditions } from "./results.ts";

/** What this run measures with. Throws the errors of `findCodexBinary` and `codexVersion`. */
export async function currentConditions(): Promise<Conditions> {
	const { path } = await findCodexBinary({ resolveFrom: [import.meta.dirname] });
	return {
		node: process.versions.node,
		codex: await codexVersion(path),
		platform: `${process.platform} ${process.arch}`,
		cores: availableParallelism(),
	};
}
