import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readCheckout } from "../policy/git/checkout.ts";
import { findProgram } from "../policy/git/find-program.ts";
import { gitEnvironment, INERT } from "../policy/git/git-environment.ts";
import type { GateEnvironment } from "./gate-environment.ts";
import { readSmallFile } from "./read-small-file.ts";

/** The file, at the top of a repository, that makes it a guarded one. */
const CONFIGURATION = "codex-workers.json";

const MOST = 256 * 1024;
const GIT_MS = 5_000;
/** The default branch, by what `git clone` notes, or by the usual names. */
const BASES = ["HEAD", "main", "master"].map((branch) => `refs/remotes/origin/${branch}`);

/**
 * The text of the repository's `codex-workers.json`: that of origin's default branch as it was
 * fetched last, because a session can edit or delete the one in its checkout; else that one.
 * `undefined` where there is neither.
 */
export function readConfigurationText(
	env: GateEnvironment,
	top: string | undefined,
): string | undefined {
	if (top === undefined) return undefined;
	return readFromBase(env, top) ?? readSmallFile(join(top, CONFIGURATION), MOST);
}

function readFromBase(env: GateEnvironment, top: string): string | undefined {
	const checkout = readCheckout(top);
	const git = findProgram("git", { path: env["PATH"], outside: [top] });
	if (checkout === undefined || git === undefined) return undefined;
	const { commonDir } = checkout;
	const { status, stdout } = spawnSync(git, [...INERT, "cat-file", "--batch"], {
		cwd: commonDir,
		env: gitEnvironment(env, commonDir),
		input: BASES.map((base) => `${base}:${CONFIGURATION}\n`).join(""),
		encoding: "utf8",
		timeout: GIT_MS,
		maxBuffer: 4 * MOST,
		stdio: ["pipe", "pipe", "ignore"],
	});
	return status === 0 ? firstBlob(stdout) : undefined;
}

/** Of `<oid> blob <size>`, a line end, the text and a line end; or a line that says `missing`. */
function firstBlob(printed: string): string | undefined {
	const header = /^[0-9a-f]{40,64} blob (?<size>\d+)\n/m.exec(printed);
	if (header === null) return undefined;
	const bytes = Buffer.from(printed.slice(header.index + header[0].length));
	return bytes.toString("utf8", 0, Number(header.groups?.["size"]));
}
