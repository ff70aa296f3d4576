import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { gateHookParts } from "@codex-workers/gate-hook";
import { CodedError } from "@codex-workers/protocol";
import { stopHookParts } from "@codex-workers/stop-hook";
import { manifestText } from "./manifest.ts";
import { sha256 } from "./sha256.ts";

/** The files of all hooks, as they are installed in one folder. */
export interface HookBundle {
	/** The folder's name, `<version>-<first 12 digits of the manifest's SHA-256>`. */
	readonly id: string;
	/** By name, the manifest among them. */
	readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Reads the hooks of this installation of codex-workers. Throws `HOOKS_NOT_BUILT`. */
export async function readHookBundle(version: string): Promise<HookBundle> {
	const paths = await listParts();
	const read = paths.map(async (path) => [basename(path), await readFile(path)] as const);
	const files = new Map<string, Uint8Array>(await Promise.all(read));
	const manifest = manifestText(version, files);
	files.set("manifest.json", Buffer.from(manifest));
	return { id: `${version}-${sha256(manifest).slice(0, 12)}`, files };
}

async function listParts(): Promise<string[]> {
	const [gate, stop] = await Promise.all([gateHookParts(), stopHookParts()]).catch(
		(cause: unknown) => {
			throw notBuilt(cause);
		},
	);
	if (gate.length === 0 || stop.length === 0) throw notBuilt(undefined);
	return [...gate, ...stop];
}

function notBuilt(cause: unknown): CodedError {
	return new CodedError("HOOKS_NOT_BUILT", "The files of the hooks are missing.", {
		hint: "In a checkout run `pnpm build`; elsewhere install codex-workers again.",
		cause,
	});
}
