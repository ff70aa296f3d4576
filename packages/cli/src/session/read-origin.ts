import { CodedError, plainLine } from "@codex-workers/protocol";
import { askGit, type Checkout } from "./ask-git.ts";

/** What to look for at the remote. */
export interface OriginQuery {
	readonly branch: string;
	readonly base: string;
	readonly issue: number;
}

/** The remote, as it is now: commits, or `undefined` for a branch that is not there. */
export interface Origin {
	readonly branch: string | undefined;
	readonly base: string | undefined;
	/** The snapshots of the issue's workers. */
	readonly snapshots: ReadonlySet<string>;
}

/** Asks `origin` in one go. Throws `ORIGIN_UNREADABLE`. */
export async function readOrigin(
	checkout: Checkout,
	{ branch, base, issue }: OriginQuery,
): Promise<Origin> {
	const snapshots = `refs/codex-workers/wip/${issue}/`;
	const wanted = [`refs/heads/${branch}`, `refs/heads/${base}`, `${snapshots}*`];
	const answer = await askGit(checkout, ["ls-remote", "--quiet", "--", "origin", ...wanted]);
	if (answer.type === "failed") {
		const why = plainLine(answer.error.message);
		throw new CodedError("ORIGIN_UNREADABLE", `origin cannot be asked: ${why}`, {
			hint: "Look at `git remote -v` and whether `git ls-remote origin` works.",
			cause: answer.error,
		});
	}
	const refs = new Map<string, string>();
	for (const line of answer.stdout.split("\n")) {
		const [oid = "", ref = ""] = line.split("\t");
		if (ref !== "") refs.set(ref, oid);
	}
	return {
		branch: refs.get(`refs/heads/${branch}`),
		base: refs.get(`refs/heads/${base}`),
		snapshots: new Set([...refs].flatMap(([ref, oid]) => (ref.startsWith(snapshots) ? [oid] : []))),
	};
}
