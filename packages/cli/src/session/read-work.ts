import { CodedError } from "@codex-workers/protocol";
import { askGit, type Checkout } from "./ask-git.ts";

/** The work in a worktree. */
export interface Work {
	/** The commit that is checked out. */
	readonly head: string;
	/** Paths with changes that are in no commit; a new folder is one path. Foreign text. */
	readonly uncommitted: readonly string[];
}

/** Reads what is checked out and what is uncommitted. Throws `NOT_A_REPOSITORY`. */
export async function readWork(checkout: Checkout): Promise<Work> {
	const head = await askGit(checkout, ["rev-parse", "--verify", "HEAD^{commit}"]);
	const status = await askGit(checkout, [
		"status",
		"--porcelain=v2",
		"-z",
		"--no-renames",
		"--untracked-files=normal",
	]);
	if (head.type === "done" && status.type === "done") {
		return { head: head.stdout.trim(), uncommitted: parseStatus(status.stdout) };
	}
	throw new CodedError("NOT_A_REPOSITORY", `There is no commit checked out in ${checkout.cwd}.`, {
		hint: "Run this inside the worker's worktree, after the first commit.",
	});
}

/** How many blanks come before the path, by the first letter of an entry. */
const BLANKS: Readonly<Record<string, number>> = { "?": 1, "1": 8, u: 10 };

/** The paths of `git status --porcelain=v2 -z --no-renames`. */
function parseStatus(status: string): string[] {
	return status
		.split("\0")
		.filter((entry) => (entry[0] ?? "") in BLANKS)
		.map((entry) =>
			entry
				.split(" ")
				.slice(BLANKS[entry[0] ?? ""])
				.join(" "),
		);
}
