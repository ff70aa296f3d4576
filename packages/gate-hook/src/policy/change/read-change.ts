import type { Git } from "../git/git.ts";
import { readGit } from "../git/read-git.ts";
import type { ProposedChange } from "./proposed-change.ts";

/**
 * The commit `head` and what it changes against each of `bases` (object ids): its committer date,
 * and the files that differ from any merge base. Only what the checkout has is looked at. Throws
 * `GIT_FAILED`.
 */
export async function readChange(
	git: Git,
	{ head, bases }: { head: string; bases: readonly string[] },
): Promise<ProposedChange> {
	const [commit, ...found] = await Promise.all([
		git(["cat-file", "commit", head]),
		...bases.map((base) => git(["merge-base", "--all", base, head])),
	]);
	const committedAt = commit.exitCode === 0 ? committerDate(commit.stdout) : undefined;
	if (committedAt === undefined) return { type: "missing", what: "head" };
	if (found.some(({ exitCode }) => exitCode > 1)) return { type: "missing", what: "base" };
	if (found.some(({ exitCode }) => exitCode !== 0)) return { type: "unrelated" };
	const origins = new Set(found.flatMap(({ stdout }) => stdout.split("\n").filter(Boolean)));
	const changed = await Promise.all([...origins].map((from) => readFiles(git, from, head)));
	return { type: "known", head, committedAt, files: [...new Set(changed.flat())] };
}

async function readFiles(git: Git, from: string, to: string): Promise<string[]> {
	const names = ["--name-only", "--ignore-submodules=none"];
	const printed = await readGit(git, ["diff-tree", "-r", "-z", ...names, from, to, "--"]);
	return printed.split("\0").filter(Boolean);
}

/** From the headers only: what follows the first blank line is the author's. */
function committerDate(commit: string): number | undefined {
	const headers = commit.slice(0, commit.indexOf("\n\n"));
	const seconds = /^committer .* (?<seconds>\d{1,12}) [+-]\d{4}$/m.exec(headers)?.groups?.[
		"seconds"
	];
	return seconds === undefined ? undefined : Number(seconds) * 1000;
}
