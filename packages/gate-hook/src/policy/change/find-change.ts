import type { OpenPlace } from "../git/open-place.ts";
import type { RemoteRefs } from "../git/read-remote-refs.ts";
import type { TargetParts } from "../target/pull-request-target.ts";
import type { ProposedChange } from "./proposed-change.ts";

/** The full names of the refs that decide what would be proposed. */
export function refsOf({ heads, bases }: Pick<TargetParts, "heads" | "bases">): string[] {
	return [...heads, ...bases.filter((base) => base !== undefined)].map(branchRef);
}

/**
 * What GitHub would take for the pull request, by the refs that it has now. A branch that the
 * checkout has too must be at the same commit. Throws `GIT_FAILED`.
 */
export async function findChange(
	{ refs, changes }: Pick<OpenPlace, "refs" | "changes">,
	target: TargetParts,
	remote: RemoteRefs,
): Promise<ProposedChange> {
	const localRef = (branch: string) => branchRef(target.checkedOut ?? branch);
	const local = await refs(target.heads.map(localRef));
	const heads: string[] = [];
	for (const branch of target.heads) {
		const there = remote.oids.get(branchRef(branch));
		const here = local.get(localRef(branch));
		if (there === undefined) return { type: "unpushed", branch };
		if (here !== undefined && here !== there) return { type: "differs", branch, here, there };
		heads.push(there);
	}
	const bases = target.bases.map((base) => base ?? remote.defaultBranch);
	const oids = bases.map((base) => remote.oids.get(branchRef(base ?? "")));
	const missing = oids.indexOf(undefined);
	if (missing >= 0) return { type: "no-base", branch: bases[missing] };
	return await changes({
		head: heads[0] ?? "",
		bases: oids.filter((oid) => oid !== undefined),
	});
}

function branchRef(branch: string): string {
	return `refs/heads/${branch}`;
}
