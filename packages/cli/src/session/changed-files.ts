import { fetchArguments } from "@codex-workers/dispatcher";
import { CodedError } from "@codex-workers/protocol";
import { askGit, type Checkout } from "./ask-git.ts";

/**
 * The paths that a branch changes: from its merge base with the base branch's tip at the remote
 * to `head`. A renamed file has both names. Fetches that tip where it is not here, and writes no
 * ref. Throws `BASE_UNKNOWN`.
 */
export async function changedFiles(
	checkout: Checkout,
	{
		head,
		base,
		tip,
	}: { readonly head: string; readonly base: string; readonly tip: string | undefined },
): Promise<string[]> {
	const start = tip === undefined ? undefined : await mergeBase(checkout, { head, base, tip });
	const diff =
		start === undefined
			? undefined
			: await askGit(checkout, ["diff", "--name-only", "-z", "--no-renames", start, head, "--"]);
	if (diff?.type === "done") return diff.stdout.split("\0").filter((path) => path !== "");
	throw new CodedError("BASE_UNKNOWN", `What ${head} changes against ${base} cannot be told.`, {
		hint: `See whether \`git fetch origin ${base}\` and \`git merge-base FETCH_HEAD HEAD\` work.`,
	});
}

async function mergeBase(
	checkout: Checkout,
	{ head, base, tip }: { head: string; base: string; tip: string },
): Promise<string | undefined> {
	const isHere = await askGit(checkout, ["cat-file", "-e", `${tip}^{commit}`]);
	if (isHere.type === "failed") await askGit(checkout, fetchArguments([`refs/heads/${base}`]));
	const found = await askGit(checkout, ["merge-base", tip, head]);
	return found.type === "done" ? found.stdout.trim() : undefined;
}
