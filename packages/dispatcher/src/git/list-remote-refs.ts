import type { Checkout } from "./checkout.ts";
import { git } from "./git.ts";

/**
 * The refs of `origin` as they are now: full name to object id. `patterns` are full ref names,
 * a `*` stands for anything but what git forbids in names. Throws `GIT_FAILED`.
 */
export async function listRemoteRefs(
	checkout: Checkout,
	patterns: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const printed = await git(checkout.root, ["ls-remote", "--quiet", "--", "origin", ...patterns], {
		env: checkout.env,
		signal: checkout.signal,
	});
	const refs = printed
		.split("\n")
		.map((line) => line.split("\t"))
		.flatMap(([oid, ref]) => (oid && ref?.startsWith("refs/") ? [[ref, oid] as const] : []));
	return new Map(refs);
}
