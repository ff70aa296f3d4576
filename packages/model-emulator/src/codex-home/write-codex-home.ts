import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type CodexConfigOptions, codexConfigToml } from "./codex-config-toml.ts";

/**
 * Makes `directory` a `CODEX_HOME` for the emulator and gives the path of its `config.toml`.
 * Outside the system's temporary folder Codex prints no warning about it.
 */
export async function writeCodexHome(
	directory: string,
	baseUrl: string,
	options: CodexConfigOptions = {},
): Promise<string> {
	const file = join(directory, "config.toml");
	await mkdir(directory, { recursive: true });
	await writeFile(file, codexConfigToml(baseUrl, options), { mode: 0o600 });
	return file;
}
