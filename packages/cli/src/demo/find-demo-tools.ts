import path from "node:path";
import { fileURLToPath } from "node:url";
import { findCodexBinary } from "@codex-workers/codex";
import { CodedError } from "@codex-workers/protocol";
import { execa } from "execa";
import type { CliContext } from "../cli-context.ts";

/** What the demo runs with, beside itself. */
export interface DemoTools {
	/** The native codex, absolute. */
	readonly codexBinary: string;
	/** Whether the worker uses `gh`, or `codex-workers` in its place. */
	readonly gh: boolean;
}

/** Looks for git, codex and gh; throws `GIT_NOT_FOUND` or one of the codes of `findCodexBinary`. */
export async function findDemoTools(
	context: CliContext,
	wanted: { gh: boolean },
): Promise<DemoTools> {
	if (!(await isRunnable("git", context))) {
		throw new CodedError("GIT_NOT_FOUND", "git is not installed, or not on the PATH.", {
			hint: "Install git 2.38 or newer.",
		});
	}
	const [codex, gh] = await Promise.all([
		findCodexBinary({
			explicit: context.env["CODEX_BIN"],
			resolveFrom: [path.dirname(fileURLToPath(import.meta.url)), context.cwd],
			path: context.env["PATH"],
		}),
		wanted.gh ? isRunnable("gh", context) : false,
	]);
	return { codexBinary: codex.path, gh };
}

async function isRunnable(program: string, context: CliContext): Promise<boolean> {
	const { failed } = await execa(program, ["--version"], {
		env: context.env,
		extendEnv: false,
		reject: false,
		stdin: "ignore",
	});
	return !failed;
}
