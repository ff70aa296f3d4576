import { basename, dirname } from "node:path";
import { type DispatcherContext, listClaims, tryGit } from "@codex-workers/dispatcher";
import { type Finding, ok, warn } from "../check.ts";

/** What workers have left behind: claims that nobody renews, and worktrees of issues that are free. */
export async function checkLeftovers(dispatcher: DispatcherContext): Promise<Finding> {
	const [claims, worktrees] = await Promise.all([
		listClaims(dispatcher),
		issuesWithWorktree(dispatcher),
	]);
	const over = claims.filter(({ state }) => state === "over").map(({ issue }) => issue);
	const claimed = new Set(claims.map(({ issue }) => issue));
	const left = worktrees.filter((issue) => !claimed.has(issue));
	if (over.length + left.length === 0) {
		const found = [counted(claims.length, "claim"), counted(worktrees.length, "worktree")];
		return ok(`Nothing is left behind: ${found.join(", ")}.`);
	}
	return warn(
		[
			...(over.length === 0 ? [] : [`Nobody renews the claims on ${named(over)} any more.`]),
			...(left.length === 0 ? [] : [`Worktrees are left of ${named(left)}, which nobody claims.`]),
		].join(" "),
		[...over, ...left].map((issue) => `Run \`codex-workers cleanup ${issue}\`.`).join(" "),
	);
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

const named = (issues: readonly number[]) => issues.map((issue) => `#${issue}`).join(", ");

async function issuesWithWorktree({ root, env }: DispatcherContext): Promise<number[]> {
	const listed = await tryGit(root, ["worktree", "list", "--porcelain", "-z"], { env });
	if (listed.type === "failed") throw listed.error;
	const prefix = `${basename(root)}-worker-`;
	return listed.stdout.split("\0").flatMap((line) => {
		const path = line.startsWith("worktree ") ? line.slice("worktree ".length) : "";
		const name = basename(path);
		if (dirname(path) !== dirname(root) || !name.startsWith(prefix)) return [];
		const issue = name.slice(prefix.length);
		return /^[1-9]\d*$/.test(issue) ? [Number(issue)] : [];
	});
}
