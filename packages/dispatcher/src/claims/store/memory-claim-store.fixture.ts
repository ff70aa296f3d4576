import { CodedError } from "@codex-workers/protocol";
import type { RefChange } from "../../git/push.ts";
import type { Claim, HeldClaim } from "../claim.ts";
import { claimRef, issueOfClaimRef } from "../claim-ref.ts";
import type { ClaimStore } from "./claim-store.ts";

const NAMESPACE = "refs/codex-workers/claims";

/** Refs in memory that many dispatchers share. */
export type MemoryRefs = {
	store: ClaimStore;
	refs: ReadonlyMap<string, string>;
	/** The next swap is done, and its answer is lost. */
	loseAnswer: () => void;
};

export function memoryClaimStore(): MemoryRefs {
	const refs = new Map<string, string>();
	const objects = new Map<string, { claim: Claim; parent: string | undefined }>();
	let isLossy = false;
	const heldAt = (ref: string): HeldClaim[] => {
		const oid = refs.get(ref);
		const issue = issueOfClaimRef(NAMESPACE, ref);
		if (oid === undefined || issue === undefined) return [];
		return [{ issue, ref, oid, claim: objects.get(oid)?.claim ?? null }];
	};
	const apply = ({ ref, to }: RefChange) => {
		if (to === null) refs.delete(ref);
		else refs.set(ref, to);
	};
	const store: ClaimStore = {
		list: async () => [...refs.keys()].flatMap(heldAt).sort((a, b) => a.issue - b.issue),
		read: async (issue) => heldAt(claimRef(NAMESPACE, issue))[0],
		write: async (claim, parent) => {
			const oid = JSON.stringify([claim, parent]);
			objects.set(oid, { claim, parent });
			return oid;
		},
		swap: async (changes) => {
			const isFit = changes.every(({ ref, from }) => (refs.get(ref) ?? null) === from);
			if (isFit) changes.forEach(apply);
			if (isFit && !isLossy) return { type: "done" };
			isLossy = false;
			return { type: "failed", error: new CodedError("GIT_FAILED", "no", { hint: "" }) };
		},
		renews: async (oid, earlier) => {
			for (let at: string | undefined = oid; at !== undefined; at = objects.get(at)?.parent) {
				if (at === earlier) return true;
			}
			return false;
		},
	};
	return {
		store,
		refs,
		loseAnswer: () => {
			isLossy = true;
		},
	};
}
