import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { CodedError } from "@codex-workers/protocol";

const TIMEOUT_MS = 10_000;

/** The version of a Codex binary, for example `0.169.0`. Throws `CODEX_NOT_USABLE`. */
export async function codexVersion(binary: string): Promise<string> {
	const unusable = (cause: unknown) =>
		new CodedError("CODEX_NOT_USABLE", `${binary} does not tell its version as Codex does.`, {
			hint: "Run it with --version, and set CODEX_BIN to the native binary of the Codex CLI.",
			cause,
		});
	const { stdout } = await promisify(execFile)(binary, ["--version"], {
		timeout: TIMEOUT_MS,
		killSignal: "SIGKILL",
	}).catch((error: unknown) => {
		throw unusable(error);
	});
	const version = /^codex-cli (\S+)$/m.exec(stdout)?.[1];
	if (version === undefined) throw unusable(undefined);
	return version;
}
