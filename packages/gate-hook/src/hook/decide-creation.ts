import { connectGitHub } from "@codex-workers/github";
import { checkPullRequest } from "../policy/check-pull-request.ts";
import type { PolicyVerdict } from "../policy/judge-pull-request.ts";
import { readGateSession } from "../session/gate-session.ts";
import type { Creation } from "./creation.ts";
import type { GateDecision } from "./decide-tool-use.ts";
import type { GateContext } from "./gate-context.ts";
import { proposalOf } from "./proposal-of.ts";

const GITHUB_MS = 8_000;

/** Holds a creation against the policy. Throws where it cannot be judged. */
export async function decideCreation(
	creation: Creation,
	place: { folder: string; top: string | undefined; context: GateContext },
): Promise<GateDecision> {
	const { folder, context } = place;
	const session = readGateSession(context.env, place.top);
	const { githubMs = GITHUB_MS, ...connection } = context;
	const client = connectGitHub({ ...connection, budgetMs: githubMs });
	const verdict = await checkPullRequest(client, {
		repository: session.repository,
		trust: session.trust,
		review: session.review,
		claim: session.worker?.claim,
		proposal: proposalOf(creation, { folder, session }),
		place: { folder, env: context.env, root: session.worker?.root },
	});
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
