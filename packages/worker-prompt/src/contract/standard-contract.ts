import { comments } from "./comments.ts";
import { commits } from "./commits.ts";
import { constraints } from "./constraints.ts";
import type { ContractFacts } from "./contract-facts.ts";
import { errorRecovery } from "./error-recovery.ts";
import { exits } from "./exits.ts";
import { identity } from "./identity.ts";
import { mission } from "./mission.ts";
import { pullRequest } from "./pull-request.ts";
import { reviewGate } from "./review-gate.ts";
import { rules } from "./rules.ts";
import { securityReview } from "./security-review.ts";
import { startup } from "./startup.ts";
import { turns } from "./turns.ts";
import { worktree } from "./worktree.ts";

/** The contract of a worker that resolves an issue, in the order in which it is needed. */
export const standardContract: readonly ((facts: ContractFacts) => string)[] = [
	identity,
	mission,
	constraints,
	worktree,
	startup,
	rules,
	turns,
	comments,
	errorRecovery,
	commits,
	securityReview,
	reviewGate,
	pullRequest,
	exits,
];
