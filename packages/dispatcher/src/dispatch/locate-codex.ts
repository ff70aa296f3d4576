import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { findCodexBinary } from "@codex-workers/codex";
import type { DispatcherContext } from "../context/dispatcher-context.ts";

/**
 * The native Codex binary: the one given, else by `CODEX_BIN`, beside the repository, beside this
 * package, on the PATH. Throws `CODEX_NOT_INSTALLED`, `CODEX_PLATFORM_UNAVAILABLE`,
 * `CODEX_NOT_EXECUTABLE`.
 */
export async function locateCodex(context: DispatcherContext): Promise<string> {
	if (context.codexBinary !== null) return context.codexBinary;
	const found = await findCodexBinary({
		explicit: context.env["CODEX_BIN"],
		resolveFrom: [context.root, dirname(fileURLToPath(import.meta.url))],
		path: context.env["PATH"],
	});
	return found.path;
}
