import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Chunk, readRecording } from "./recording.ts";
import type { ScreenSize } from "./row-lives.ts";

const BIN = fileURLToPath(new URL("../../../cli/bin/codex-workers.mjs", import.meta.url));

/**
 * Runs the built demo on a terminal of its own, that of util-linux's `script`, and returns what it
 * got. Throws what went wrong where the demo fails.
 */
export async function recordDemo({ columns, height }: ScreenSize, env: NodeJS.ProcessEnv) {
	const folder = await mkdtemp(path.join(tmpdir(), "recording-"));
	const [output, timing] = [path.join(folder, "output"), path.join(folder, "timing")];
	try {
		const line = `stty cols ${columns} rows ${height}; exec "$NODE" "$BIN" demo`;
		await promisify(execFile)(
			"script",
			[
				...["--quiet", "--return", "--flush", "--logging-format", "advanced"],
				...["--log-out", output, "--log-timing", timing, "--command", line],
			],
			{ env: { ...env, NODE: execPath, BIN, SHELL: "/bin/sh", TERM: "xterm-256color" } },
		);
		return readRecording(await readFile(output), await readFile(timing, "utf8"));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** The line that somebody types before the demo prints anything. */
export function typed(line: string): Chunk[] {
	const letters = [...line].map((text, at) => ({ at: 400 + at * 70, text }));
	const end = 400 + line.length * 70 + 300;
	return [{ at: 0, text: "\u001B[2m$\u001B[22m " }, ...letters, { at: end, text: "\r\n" }];
}
