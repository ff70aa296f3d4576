import { codexVersion } from "@codex-workers/codex";
import type { CliContext } from "../cli-context.ts";
import { isBefore } from "../programs/is-before.ts";
import { OLDEST_GIT } from "../programs/oldest-git.ts";
import { programVersion } from "../programs/program-version.ts";
import { type Finding, fail, ok, warn } from "./check.ts";

/** The Codex whose hooks, hashes and answers were measured. */
const MEASURED = "0.169.";
/** `gh auth token` is there from this version on. */
const OLDEST_GH = [2, 17] as const;

/** The Node that runs this also runs the hooks; older ones do not get this far. */
export async function checkNode(context: Pick<CliContext, "env" | "execPath">): Promise<Finding> {
	const found = await programVersion(context.execPath, context);
	return ok(`Node ${found?.text}, ${context.execPath}.`);
}

export async function checkGit(context: Pick<CliContext, "env">): Promise<Finding> {
	const found = await programVersion("git", context);
	const fix = `Install git ${OLDEST_GIT.join(".")} or newer.`;
	if (found === undefined) return fail("There is no git on the PATH.", fix);
	return isBefore(found, OLDEST_GIT)
		? fail(`git ${found.text} is too old.`, fix)
		: ok(`git ${found.text}.`);
}

export async function checkGh(context: Pick<CliContext, "env">): Promise<Finding> {
	const found = await programVersion("gh", context);
	if (found !== undefined && isBefore(found, OLDEST_GH)) {
		return warn(
			`gh ${found.text} cannot tell its token, so codex-workers needs GH_TOKEN.`,
			`Install gh ${OLDEST_GH.join(".")} or newer, or set GH_TOKEN.`,
		);
	}
	if (found !== undefined) return ok(`gh ${found.text}.`);
	const variable = ["GH_TOKEN", "GITHUB_TOKEN"].find((name) => Boolean(context.env[name]));
	if (variable !== undefined) return ok(`There is no gh on the PATH; the token is in ${variable}.`);
	return warn(
		"There is no gh on the PATH; codex-workers does without, and needs GH_TOKEN then.",
		"Install the GitHub CLI, or set GH_TOKEN.",
	);
}

/** Throws `CODEX_NOT_USABLE`. */
export async function checkCodex(binary: string): Promise<Finding> {
	const version = await codexVersion(binary);
	if (version.startsWith(MEASURED)) return ok(`codex ${version}, ${binary}.`);
	return warn(
		`codex ${version} is not the version that its hooks were measured with (${MEASURED}x).`,
		"Run `codex-workers doctor` again after each update of Codex: the canary shows whether the gate still denies.",
	);
}
