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

/** `git worktree list -z` and `git merge-tree --write-tree` are there from this version on. */
const OLDEST_GIT = { major: 2, minor: 38 };

/**
 * Looks for git, codex and gh; throws `GIT_NOT_FOUND`, `GIT_TOO_OLD`, or one of the codes of
 * `findCodexBinary`.
 */
export async function findDemoTools(
	context: CliContext,
	wanted: { gh: boolean },
): Promise<DemoTools> {
	await requireGit(context);
	const [codex, gh] = await Promise.all([
		findCodexBinary({
			explicit: context.env["CODEX_BIN"],
			resolveFrom: [path.dirname(fileURLToPath(import.meta.url)), context.cwd],
			path: context.env["PATH"],
		}),
		wanted.gh ? versionOf("gh", context) : undefined,
	]);
	return { codexBinary: codex.path, gh: gh !== undefined };
}

async function requireGit(context: CliContext): Promise<void> {
	const hint = `Install git ${OLDEST_GIT.major}.${OLDEST_GIT.minor} or newer.`;
	const said = await versionOf("git", context);
	if (said === undefined) {
		throw new CodedError("GIT_NOT_FOUND", "git is not installed, or not on the PATH.", { hint });
	}
	const [, major, minor] = /(\d+)\.(\d+)/.exec(said)?.map(Number) ?? [];
	if (major === undefined || minor === undefined || major > OLDEST_GIT.major) return;
	if (major === OLDEST_GIT.major && minor >= OLDEST_GIT.minor) return;
	throw new CodedError("GIT_TOO_OLD", `This is ${said}.`, { hint });
}

/** What a program says its version is; `undefined` where it does not run. */
async function versionOf(program: string, context: CliContext): Promise<string | undefined> {
	const { failed, stdout } = await execa(program, ["--version"], {
		env: context.env,
		extendEnv: false,
		reject: false,
		stdin: "ignore",
	});
	return failed ? undefined : stdout;
}
