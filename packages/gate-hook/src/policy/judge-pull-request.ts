import type { PolicyFacts } from "./policy-facts.ts";
import { type PolicyRuleId, policyRules } from "./policy-rules.ts";
import type { RuleVerdict } from "./rule-verdict.ts";

/**
 * Whether a pull request may be opened. A refusal names every rule that fails, and says what is
 * missing (`sentence`, without a full stop) and the one next step, both in plain words.
 */
export type PolicyVerdict =
	| { readonly type: "allowed"; readonly issue: number }
	| {
			readonly type: "refused";
			readonly rules: readonly PolicyRuleId[];
			readonly sentence: string;
			readonly next: string;
	  };

type Shortcoming = Extract<RuleVerdict, { ok: false }>;

/** Holds the facts against every rule. Pure. */
export function judgePullRequest(facts: PolicyFacts): PolicyVerdict {
	const judged = policyRules.map(({ id, judge }) => ({ id, verdict: judge(facts) }));
	const failed = judged.filter(({ verdict }) => !verdict.ok).map(({ id }) => id);
	const shortcomings = judged.flatMap(({ verdict }) => (verdict.ok ? [] : [verdict]));
	const [first] = shortcomings;
	if (first !== undefined) return { type: "refused", rules: failed, ...told(first, shortcomings) };
	if (facts.issue.type === "known") return { type: "allowed", issue: facts.issue.issue };
	throw new TypeError(`No rule objects to a pull request whose issue is ${facts.issue.type}.`);
}

/** Everything that is missing, in order, and the step for the first; other steps come after it. */
function told(first: Shortcoming, all: readonly Shortcoming[]): { sentence: string; next: string } {
	const subjects = [...new Set(all.map(({ subject }) => subject))];
	const clauses = subjects.map((subject) => {
		const predicates = all.filter((each) => each.subject === subject).map(predicateOf);
		return `${subject} ${listed(predicates)}`;
	});
	const urgent = all.find(({ isFinal }) => isFinal) ?? first;
	const steps = listed(all.filter(({ subject }) => subject === urgent.subject).map(stepOf));
	const next = urgent.afterwards === undefined ? steps : `${steps}, then ${urgent.afterwards}`;
	return { sentence: clauses.join("; "), next };
}

const predicateOf = ({ predicate }: Shortcoming): string => predicate;
const stepOf = ({ step }: Shortcoming): string => step;

function listed(parts: readonly string[]): string {
	const last = parts.at(-1) ?? "";
	return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
