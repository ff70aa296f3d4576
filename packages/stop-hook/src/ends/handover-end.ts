import type { EndKind } from "./end-kind.ts";

/** Another worker goes on: it finds everything at the branch's head, or in a snapshot. */
export const handoverEnd: EndKind<"handover"> = {
	kind: "handover",
	when: "another worker must go on",
	step: "commit, push, then run `codex-workers report handover` (see its --help)",
	shortcoming: ({ head_sha, dirty, snapshot, next_steps }, { branchHead }) => {
		if (head_sha === null) return "does not say at which commit the next worker starts";
		if (branchHead === null) return "names a commit, but the branch is not on GitHub";
		if (head_sha !== branchHead) {
			return `names the commit ${short(head_sha)}, but the branch on GitHub is at ${short(branchHead)}`;
		}
		if (dirty !== false && snapshot === null) {
			return "leaves uncommitted changes behind, without a snapshot of them";
		}
		return next_steps.length === 0 ? "names no next step" : undefined;
	},
};

function short(oid: string): string {
	return oid.slice(0, 12);
}
