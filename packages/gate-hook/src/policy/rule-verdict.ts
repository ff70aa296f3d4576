/**
 * What a rule says. Shortcomings of one subject are told in one sentence, so a rule gives its
 * parts: `subject` and `predicate` make the sentence, `step` (and `afterwards`, what follows
 * every step of that subject) what to do.
 */
export type RuleVerdict =
	| { readonly ok: true }
	| {
			readonly ok: false;
			readonly subject: string;
			readonly predicate: string;
			readonly step: string;
			readonly afterwards?: string;
			/** No other step helps while this one is not taken. */
			readonly isFinal?: true;
	  };

/** A rule that has nothing to object to. */
export const holds: RuleVerdict = { ok: true };
