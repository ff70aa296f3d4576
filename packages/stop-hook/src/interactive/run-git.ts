import { execFile } from "node:child_process";
import { delimiter, isAbsolute } from "node:path";
import type { StopEnvironment } from "../session/stop-session.ts";

const TIMEOUT_MS = 5_000;
const MOST_BYTES = 256 * 1024;
// Nothing that a repository names runs here.
const INERT = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];

/** What a git command prints, without the final newline; `undefined` when it fails, or is not there. */
export function runGit(
	cwd: string,
	args: readonly string[],
	env: StopEnvironment,
): Promise<string | undefined> {
	// A program in the repository must not be taken for git.
	const path = (env["PATH"] ?? "").split(delimiter).filter(isAbsolute).join(delimiter);
	const options = { cwd, env: { ...env, PATH: path }, timeout: TIMEOUT_MS, maxBuffer: MOST_BYTES };
	return new Promise((resolve) => {
		execFile("git", [...INERT, ...args], options, (error, stdout) => {
			resolve(error === null ? stdout.replace(/\n$/, "") : undefined);
		});
	});
}
