import path from "node:path";
import { fileURLToPath } from "node:url";
import { findCodexBinary } from "@codex-workers/codex";
import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import { isBefore } from "../programs/is-before.ts";
import { OLDEST_GIT } from "../programs/oldest-git.ts";
import { programVersion } from "../programs/program-version.ts";

/** What the demo runs with, beside itself. */
export interface DemoTools {
	/** The native codex, absolute. */
	readonly codexBinary: string;
	/** Whether the worker uses `gh`, or `codex-workers` in its place. */
	readonly gh: boolean;
}

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
		wanted.gh ? programVersion("gh", context) : undefined,
	]);
	return { codexBinary: codex.path, gh: gh !== undefined };
}

async function requireGit(context: CliContext): Promise<void> {
	const hint = `Install git ${OLDEST_GIT.join(".")} or newer.`;
	const found = await programVersion("git", context);
	if (found === undefined) {
		throw new CodedError("GIT_NOT_FOUND", "git is not installed, or not on the PATH.", { hint });
	}
	if (!isBefore(found, OLDEST_GIT)) return;
	throw new CodedError("GIT_TOO_OLD", `This is git ${found.text}.`, { hint });
}
