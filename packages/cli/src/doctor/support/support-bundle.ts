import { writeFile } from "node:fs/promises";
import { arch, homedir, platform, release } from "node:os";
import { resolve } from "node:path";
import { listHooks } from "@codex-workers/codex";
import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../../cli-context.ts";
import { nameFileErrors } from "../../install/files/name-file-errors.ts";
import type { Installation } from "../../install/installation.ts";
import { withoutSecrets } from "../../session/without-secrets.ts";
import { version } from "../../version.ts";
import type { Check } from "../check.ts";

/** Whether these variables are set is told; what they hold is not. */
const NAMES =
	/^(?:CODEX_HOME|CODEX_BIN|CODEX_WORKERS_\w+|GH_\w+|GITHUB_\w+|ORCHESTRATION_ID|NODE_OPTIONS|\w*_PROXY)$/i;

/**
 * Writes what a bug report needs into one file of JSON and returns its path: no secret is in it,
 * and the home folder is `~`. Throws `FILE_NOT_WRITTEN`.
 */
export async function writeSupportBundle(
	context: CliContext,
	found: { readonly file: string; readonly checks: readonly Check[]; readonly at?: Installation },
): Promise<string> {
	const path = resolve(context.cwd, found.file);
	const contents = withoutSecrets(
		{
			writtenAt: new Date(context.now()).toISOString(),
			codexWorkers: version,
			system: { platform: platform(), arch: arch(), release: release(), node: context.execPath },
			environment: Object.keys(context.env).filter((name) => NAMES.test(name) && context.env[name]),
			checks: found.checks,
			hooksAsCodexListsThem: await hooksOf(found.at),
		},
		context.env,
	);
	await nameFileErrors(() => writeFile(path, textOf(contents, context), { mode: 0o600 }));
	return path;
}

function textOf(contents: object, { env }: CliContext): string {
	const homes = [env["HOME"] ?? "", homedir()].filter((home) => home.length > 1).map(wholeFolder);
	const hide = (text: string) => homes.reduce((all, home) => all.replaceAll(home, "~"), text);
	const hidden = (_: string, value: unknown) => (typeof value === "string" ? hide(value) : value);
	return `${JSON.stringify(contents, hidden, "\t")}\n`;
}

/** Not the beginning of another folder's name. */
function wholeFolder(path: string): RegExp {
	return new RegExp(`${path.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")}(?![\\w.-]*\\w)`, "g");
}

async function hooksOf(at: Installation | undefined): Promise<unknown> {
	if (at === undefined) return "There is no codex to ask.";
	try {
		return await listHooks(at.codex);
	} catch (error) {
		if (error instanceof CodedError) return `${error.code}: ${error.message}`;
		throw error;
	}
}
