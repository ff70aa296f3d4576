import { checkProposal } from "../policy/check-proposal.ts";
import type { PolicyVerdict } from "../policy/judge-pull-request.ts";
import { readGateSession } from "../session/read-gate-session.ts";
import type { Creation } from "./creation.ts";
import type { GateDecision } from "./decide-tool-use.ts";
import type { GateContext } from "./gate-context.ts";
import { proposalOf } from "./proposal-of.ts";

/** Holds a creation against the policy. Throws where it cannot be judged. */
export async function decideCreation(
	creation: Creation,
	place: { folder: string; top: string | undefined; context: GateContext },
): Promise<GateDecision> {
	const { folder, context } = place;
	const session = await readGateSession(context.env, place.top);
	const connect = async () => (await import("./reach-git-hub.ts")).reachGitHub(context);
	const opened = context.ahead?.folder === folder ? context.ahead.place : undefined;
	const check = {
		repository: session.repository,
		trust: session.trust,
		review: session.review,
		claim: session.worker?.claim,
		proposal: proposalOf(creation, { folder, session }),
		place: { folder, env: context.env, root: session.worker?.root },
	};
	const verdict = await checkProposal(connect, check, opened);
	return decisionOf(verdict);
}

function decisionOf(verdict: PolicyVerdict): GateDecision {
	switch (verdict.type) {
		case "allowed":
			return verdict;
		case "refused": {
			const { rules, sentence, next } = verdict;
			return { type: "denied", denial: { kind: "policy", rule: rules.join(","), sentence, next } };
		}
	}
}
