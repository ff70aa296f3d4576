import { plainText } from "../../answer/plain-text.ts";
import type { PolicyFacts } from "../policy-facts.ts";
import { holds, type RuleVerdict } from "../rule-verdict.ts";
import { reviewShortcoming } from "./review-shortcoming.ts";

/** Files that guard something are looked at with that in mind, and the artifact says so. */
export function securityDeclared({ review, sensitiveFiles }: PolicyFacts): RuleVerdict {
	const [first, ...others] = sensitiveFiles;
	if (review === undefined || first === undefined || review.security_sensitive === true) {
		return holds;
	}
	const more = others.length === 0 ? "" : ` and ${others.length} more`;
	return reviewShortcoming(review, {
		predicate: `does not say Security-Sensitive: YES, although ${plainText(first, 100)}${more} changed`,
		step: "review those files for security",
	});
}
