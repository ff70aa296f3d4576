import type { PolicyFacts } from "../policy-facts.ts";
import { holds, type RuleVerdict } from "../rule-verdict.ts";

/**
 * A worker that has lost its claim may be the second one on its issue: its pull request would
 * double another's work, whatever its review says.
 */
export function claimHeld({ issue, claim, change }: PolicyFacts): RuleVerdict {
	if (issue.type !== "known") return holds;
	switch (claim.type) {
		case "no-worker":
		case "held":
			return holds;
		case "unasked":
			if (change.type !== "known") return holds;
			return lost("the claim", `on issue #${issue.issue} was not looked at`);
		case "gone":
			return lost(claim.workerId, `holds no claim on issue #${issue.issue} any more`);
		case "taken":
			return lost(claim.workerId, `has lost its claim on issue #${issue.issue} to another worker`);
	}
}

function lost(subject: string, predicate: string): RuleVerdict {
	const step = "stop working: the issue is somebody else's now, so open no pull request for it";
	return { ok: false, subject, predicate, step, isFinal: true };
}
