import { fetchArguments } from "@codex-workers/dispatcher";
import { askGit, type Checkout } from "../session/ask-git.ts";

const OID = /^[0-9a-f]{40}$/;

/**
 * Fetches what pull requests propose, and the tips of what they are proposed to, without writing a
 * ref: GitHub hands out the commits of forks too, also of those that are gone. What cannot be
 * fetched stays away; whoever looks for it finds out.
 */
export async function bringCommits(
	checkout: Checkout,
	{ heads, bases }: { readonly heads: readonly string[]; readonly bases: readonly string[] },
): Promise<void> {
	const refs = [...new Set(bases)].map((base) => `refs/heads/${base}`);
	const missing = await Promise.all([...new Set(heads)].map((oid) => missingOnly(checkout, oid)));
	const wanted = [...refs, ...missing.flat()];
	if (wanted.length === 0) return;
	const all = await askGit(checkout, fetchArguments(wanted));
	if (all.type === "done") return;
	// One that is not there spoils the rest.
	for (const each of wanted) await askGit(checkout, fetchArguments([each]));
}

async function missingOnly(checkout: Checkout, oid: string): Promise<string[]> {
	if (!OID.test(oid)) return [];
	const here = await askGit(checkout, ["cat-file", "-e", `${oid}^{commit}`]);
	return here.type === "done" ? [] : [oid];
}
