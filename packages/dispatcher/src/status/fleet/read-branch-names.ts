import type { Checkout } from "../../git/checkout.ts";
import { listRemoteRefs } from "../../git/list-remote-refs.ts";

const HEADS = "refs/heads/";

/** The branches at `origin` that are named as workers name those of these issues. Throws `GIT_FAILED`. */
export async function readBranchNames(
	context: Checkout,
	issues: readonly number[],
): Promise<string[]> {
	if (issues.length === 0) return [];
	const patterns = issues.map((issue) => `${HEADS}feature/${issue}-*`);
	const refs = await listRemoteRefs(context, patterns);
	return [...refs.keys()]
		.filter((ref) => ref.startsWith(HEADS))
		.map((ref) => ref.slice(HEADS.length));
}
