import { realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type AppServer, findCodexBinary } from "@codex-workers/codex";
import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import { askGit } from "../session/ask-git.ts";
import { registrationPath } from "./record/registrations.ts";

/** Whose sessions the hooks are for: the user's in every folder, or those in one repository. */
export type InstallScope = "user" | "project";

/** Where hooks are installed; every path is absolute. */
export interface Installation {
	readonly scope: InstallScope;
	/** `$CODEX_HOME/codex-workers`: the folders of hooks and the registrations. */
	readonly root: string;
	/** There while somebody installs. */
	readonly lock: string;
	/** `hooks.json` as Codex names it. */
	readonly hooksFile: string;
	/** Codex's own configuration, which holds what is trusted. */
	readonly configFile: string;
	readonly registration: string;
	/** The Node that the hooks are started with. */
	readonly node: string;
	/** Codex in the folder whose hooks these are. */
	readonly codex: AppServer;
}

/**
 * Finds out where hooks go. Throws the codes of `findCodexBinary` (unless Codex is not needed for
 * sure), and for a project `NOT_A_REPOSITORY` and `GIT_NOT_FOUND`.
 */
export async function locateInstallation(
	context: Pick<CliContext, "cwd" | "env" | "execPath">,
	scope: InstallScope,
	{ needsCodex = true }: { readonly needsCodex?: boolean } = {},
): Promise<Installation> {
	const binary = needsCodex ? await locateCodex(context) : await locateCodex(context).catch(named);
	const codexHome = await locateCodexHome(context);
	const folder = scope === "user" ? codexHome : join(await findProject(context), ".codex");
	const root = join(codexHome, "codex-workers");
	const hooksFile = join(folder, "hooks.json");
	return {
		scope,
		root,
		lock: `${root}.lock`,
		hooksFile,
		configFile: join(codexHome, "config.toml"),
		registration: registrationPath(root, hooksFile),
		node: context.execPath,
		codex: {
			binary,
			arguments: [],
			cwd: scope === "user" ? codexHome : dirname(folder),
			env: { ...context.env, CODEX_HOME: codexHome },
			timeoutMs: 30_000,
		},
	};
}

async function locateCodex({ cwd, env }: Pick<CliContext, "cwd" | "env">): Promise<string> {
	const found = await findCodexBinary({
		explicit: env["CODEX_BIN"],
		resolveFrom: [dirname(fileURLToPath(import.meta.url)), cwd],
		path: env["PATH"],
	});
	return found.path;
}

/** Where it is needed after all, starting it by its name fails with a reason. */
function named(error: unknown): string {
	if (error instanceof CodedError) return "codex";
	throw error;
}

function locateCodexHome({ cwd, env }: Pick<CliContext, "cwd" | "env">): Promise<string> {
	return realPathOf(resolve(cwd, env["CODEX_HOME"] || join(env["HOME"] || homedir(), ".codex")));
}

/** The same before and after a folder is made: hooks are recognised by it. */
async function realPathOf(path: string): Promise<string> {
	return realpath(path).catch(async (error: unknown) => {
		if (dirname(path) === path) throw error;
		return join(await realPathOf(dirname(path)), basename(path));
	});
}

/** Codex reads a project's hooks from its main checkout, also for the linked ones. */
async function findProject(context: Pick<CliContext, "cwd" | "env">): Promise<string> {
	const listed = await askGit(context, ["worktree", "list", "--porcelain", "-z"]);
	const main = listed.type === "done" ? /^worktree ([^\0]+)/.exec(listed.stdout)?.[1] : undefined;
	if (main !== undefined) return realpath(main);
	throw new CodedError("NOT_A_REPOSITORY", `${context.cwd} is in no repository.`, {
		hint: "Change to a folder of the repository, or install for all your sessions with --user.",
	});
}
