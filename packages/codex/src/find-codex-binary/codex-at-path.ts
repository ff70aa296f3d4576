import { constants } from "node:fs";
import { access, open, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codexInPackages, nativeOfWrapper, type PackagedCodex } from "./codex-in-packages.ts";
import type { NativeTarget } from "./native-target.ts";

/** What a path to a `codex` command turns out to be. */
export type CodexAtPath =
	| { readonly kind: "native"; readonly path: string }
	| { readonly kind: "script"; readonly path: string }
	| { readonly kind: "without_platform" }
	| { readonly kind: "missing" }
	| { readonly kind: "not_executable" };

/**
 * Looks behind a `codex` command. The script that npm installs, or a package manager's shim in
 * `node_modules/.bin`, is only a wrapper: killed, it would leave the native binary running.
 */
export async function codexAtPath(
	path: string,
	target: NativeTarget | undefined,
): Promise<CodexAtPath> {
	const real = await realpath(path).catch(() => undefined);
	if (real === undefined) return { kind: "missing" };
	if (!(await isExecutableFile(real))) return { kind: "not_executable" };
	if (!(await isScript(real))) return { kind: "native", path: real };
	const packaged = behindScript(path, real, target);
	return packaged.kind === "none" ? { kind: "script", path: real } : packaged;
}

/** A script of another place is the user's own and may prepare something: it stays as it is. */
function behindScript(path: string, real: string, target: NativeTarget | undefined): PackagedCodex {
	if (real.endsWith(join("@openai", "codex", "bin", "codex.js"))) {
		return nativeOfWrapper(dirname(dirname(real)), target);
	}
	const directory = dirname(path);
	const isShim = basename(directory) === ".bin" && basename(dirname(directory)) === "node_modules";
	return isShim ? codexInPackages(dirname(dirname(directory)), target) : { kind: "none" };
}

async function isExecutableFile(path: string): Promise<boolean> {
	const stats = await stat(path);
	if (!stats.isFile()) return false;
	return access(path, constants.X_OK).then(
		() => true,
		() => false,
	);
}

/** A file that may be run but not read is a binary: no interpreter could read it either. */
async function isScript(path: string): Promise<boolean> {
	const file = await open(path).catch(() => undefined);
	if (file === undefined) return false;
	try {
		const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
		return buffer.toString("latin1") === "#!";
	} finally {
		await file.close();
	}
}
