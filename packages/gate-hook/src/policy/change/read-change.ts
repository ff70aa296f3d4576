import type { Git } from "../git/git.ts";
import { readGit } from "../git/read-git.ts";
import type { CommitClock } from "../git/remember-refs.ts";
import type { ProposedChange } from "./proposed-change.ts";

/** Commits by their object ids: what is proposed, and where it may go. */
export interface Commits {
	readonly head: string;
	readonly bases: readonly string[];
}

/** Reads what commits change. Rejects with `GIT_FAILED`. */
export type ChangeReader = (commits: Commits) => Promise<ProposedChange>;

/**
 * The commit `head` and what it changes against each of `bases`: its committer date, and the files
 * that differ from any merge base. Only what the checkout has is looked at. Throws `GIT_FAILED`.
 */
export async function readChange(
	git: Git,
	{ head, bases }: Commits,
	known: CommitClock = () => undefined,
): Promise<ProposedChange> {
	const [committedAt, ...changed] = await Promise.all([
		known(head) ?? committerDate(git, head),
		...bases.map((base) => changedFiles(git, base, head)),
	]);
	if (committedAt === undefined) return { type: "missing", what: "head" };
	if (changed.includes("missing")) return { type: "missing", what: "base" };
	if (changed.includes("unrelated")) return { type: "unrelated" };
	const files = changed.flatMap((each) => (typeof each === "string" ? [] : each));
	return { type: "known", head, committedAt, files: [...new Set(files)] };
}

type Changed = readonly string[] | "missing" | "unrelated";

const NAMES = ["-r", "-z", "--name-only", "--ignore-submodules=none"];

/** Git answers in one step where there is one merge base, and refuses everywhere else. */
async function changedFiles(git: Git, base: string, head: string): Promise<Changed> {
	const sinceOne = ["diff-tree", ...NAMES, "--merge-base", base, head, "--"];
	const { exitCode, stdout } = await git(sinceOne);
	return exitCode === 0 ? namesIn(stdout) : await changedSinceAny(git, base, head);
}

async function changedSinceAny(git: Git, base: string, head: string): Promise<Changed> {
	const { exitCode, stdout } = await git(["merge-base", "--all", base, head]);
	if (exitCode !== 0) return exitCode > 1 ? "missing" : "unrelated";
	const origins = stdout.split("\n").filter(Boolean);
	const printed = await Promise.all(
		origins.map((from) => readGit(git, ["diff-tree", ...NAMES, from, head, "--"])),
	);
	return printed.flatMap(namesIn);
}

function namesIn(printed: string): string[] {
	return printed.split("\0").filter(Boolean);
}

/** From the headers only: what follows the first blank line is the author's. */
async function committerDate(git: Git, oid: string): Promise<number | undefined> {
	const { exitCode, stdout } = await git(["cat-file", "commit", oid]);
	const headers = exitCode === 0 ? stdout.slice(0, stdout.indexOf("\n\n")) : "";
	const seconds = /^committer .* (?<seconds>\d{1,12}) [+-]\d{4}$/m.exec(headers)?.groups?.[
		"seconds"
	];
	return seconds === undefined ? undefined : Number(seconds) * 1000;
}
