import type { PolicyFacts } from "./policy-facts.ts";
import type { RuleVerdict } from "./rule-verdict.ts";
import { artifactExists } from "./rules/artifact-exists.ts";
import { claimHeld } from "./rules/claim-held.ts";
import { coversHead } from "./rules/covers-head.ts";
import { deferralsTracked } from "./rules/deferrals-tracked.ts";
import { issueKnown } from "./rules/issue-known.ts";
import { nothingUnaddressed } from "./rules/nothing-unaddressed.ts";
import { reviewComplete } from "./rules/review-complete.ts";
import { securityDeclared } from "./rules/security-declared.ts";

/**
 * What a pull request must satisfy, in the order in which shortcomings are told. A rule passes
 * over what an earlier one already objects to.
 */
export const policyRules = [
	{ id: "issue-known", judge: issueKnown },
	{ id: "artifact-exists", judge: artifactExists },
	{ id: "review-complete", judge: reviewComplete },
	{ id: "nothing-unaddressed", judge: nothingUnaddressed },
	{ id: "deferrals-tracked", judge: deferralsTracked },
	{ id: "covers-head", judge: coversHead },
	{ id: "security-declared", judge: securityDeclared },
	{ id: "claim-held", judge: claimHeld },
] as const satisfies readonly {
	readonly id: string;
	readonly judge: (facts: PolicyFacts) => RuleVerdict;
}[];

export type PolicyRuleId = (typeof policyRules)[number]["id"];
