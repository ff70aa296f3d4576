import type { HandoverMarker } from "@codex-workers/protocol";
import type { EndContext, EndKind } from "./end-kind.ts";
import type { Shortcoming } from "./shortcoming.ts";

const REPORT = "run `codex-workers report handover` again (see its --help)";

/** Another worker goes on: it finds everything at the branch's head, or in a snapshot. */
export const handoverEnd: EndKind<"handover"> = {
	kind: "handover",
	when: "another worker must go on",
	step: "commit, push, then run `codex-workers report handover` (see its --help)",
	shortcoming: (data, context) =>
		unpushedHead(data, context) ?? unsavedChanges(data) ?? noNextStep(data),
};

function unpushedHead(
	{ head_sha: head }: HandoverMarker,
	{ branchHead, branch }: EndContext,
): Shortcoming | undefined {
	if (head === null) {
		return { why: "does not say at which commit the next worker starts", step: REPORT };
	}
	if (head === branchHead) return undefined;
	const step = `push it with \`git push origin HEAD:refs/heads/${branch}\`, then ${REPORT}`;
	if (branchHead === null) return { why: "names a commit, but the branch is not on GitHub", step };
	const why = `names the commit ${short(head)}, but the branch on GitHub is at ${short(branchHead)}`;
	return { why, step };
}

function unsavedChanges({ dirty, snapshot }: HandoverMarker): Shortcoming | undefined {
	if (dirty === false || snapshot !== null) return undefined;
	return {
		why: "leaves uncommitted changes behind, without a snapshot of them",
		step: `commit and push them with \`git add --all && git commit && git push\`, then ${REPORT}`,
	};
}

function noNextStep({ next_steps }: HandoverMarker): Shortcoming | undefined {
	if (next_steps.length > 0) return undefined;
	return {
		why: "names no next step",
		step: "run `codex-workers report handover` again with a --next-step",
	};
}

function short(oid: string): string {
	return oid.slice(0, 12);
}
