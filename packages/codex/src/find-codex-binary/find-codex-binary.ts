import * as os from "node:os";
import { delimiter, isAbsolute, join } from "node:path";
import { codexAtPath } from "./codex-at-path.ts";
import { codexInPackages } from "./codex-in-packages.ts";
import { noCodexAt, notExecutable, notInstalled, platformUnavailable } from "./codex-not-found.ts";
import { type NativeTarget, nativeTarget } from "./native-target.ts";

/** Where to look for Codex, in this order. */
export interface CodexPlaces {
	/** A path the user named, in the configuration or with `CODEX_BIN`. Nothing else is tried. */
	readonly explicit?: string | undefined;
	/** Directories whose `node_modules`, or those above, may hold `@openai/codex`. */
	readonly resolveFrom: readonly string[];
	/** The value of `PATH`. */
	readonly path?: string | undefined;
	/** In Node's words; by default those of this machine. */
	readonly platform?: string;
	readonly arch?: string;
}

/** A Codex that can be started. */
export interface CodexBinary {
	/** Absolute path. */
	readonly path: string;
	/** False for a script whose native binary is not known: a SIGKILL may leave that one alive. */
	readonly isNative: boolean;
	readonly foundIn: "explicit" | "package" | "path";
}

/**
 * Finds the native Codex binary. Throws `CODEX_NOT_INSTALLED`, `CODEX_PLATFORM_UNAVAILABLE` or
 * `CODEX_NOT_EXECUTABLE`.
 */
export async function findCodexBinary({
	explicit,
	resolveFrom,
	path = "",
	platform = os.platform(),
	arch = os.arch(),
}: CodexPlaces): Promise<CodexBinary> {
	const machine = { platform, arch, target: nativeTarget(platform, arch) };
	if (explicit !== undefined && explicit !== "") {
		const named = await inspect(explicit, "explicit", machine);
		if (named === undefined) throw noCodexAt(explicit);
		return named;
	}
	const packaged = resolveFrom.map((directory) => codexInPackages(directory, machine.target));
	const candidates = packaged.flatMap((one) => (one.kind === "native" ? [one.path] : []));
	const found =
		(await firstOf(candidates, "package", machine)) ??
		(await firstOf(commandsOnPath(path, platform), "path", machine));
	if (found !== undefined) return found;
	const isWithoutPlatform = packaged.some(({ kind }) => kind === "without_platform");
	throw isWithoutPlatform ? platformUnavailable(platform, arch) : notInstalled();
}

interface Machine {
	readonly platform: string;
	readonly arch: string;
	readonly target: NativeTarget | undefined;
}

async function firstOf(
	paths: readonly string[],
	foundIn: CodexBinary["foundIn"],
	machine: Machine,
): Promise<CodexBinary | undefined> {
	for (const path of paths) {
		const found = await inspect(path, foundIn, machine);
		if (found !== undefined) return found;
	}
	return undefined;
}

async function inspect(
	path: string,
	foundIn: CodexBinary["foundIn"],
	{ platform, arch, target }: Machine,
): Promise<CodexBinary | undefined> {
	const found = await codexAtPath(path, target);
	switch (found.kind) {
		case "native":
		case "script":
			return { path: found.path, isNative: found.kind === "native", foundIn };
		case "not_executable":
			if (foundIn === "path") return undefined;
			throw notExecutable(path);
		case "without_platform":
			throw platformUnavailable(platform, arch);
		case "missing":
			return undefined;
	}
}

/** A relative entry of `PATH` would make the result depend on the working directory. */
function commandsOnPath(path: string, platform: string): readonly string[] {
	const command = platform === "win32" ? "codex.exe" : "codex";
	const directories = path.split(delimiter).filter((entry) => isAbsolute(entry));
	return directories.map((directory) => join(directory, command));
}
