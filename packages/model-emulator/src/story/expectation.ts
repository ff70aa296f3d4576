/** What a step wants to see come back in Codex's next request. Plain data; see `checkExpectation`. */
export type Expectation =
	| { readonly kind: "succeeded" }
	| { readonly kind: "contains"; readonly text: string }
	| { readonly kind: "matches"; readonly pattern: RegExp }
	| { readonly kind: "exitCode"; readonly code: number }
	| { readonly kind: "denied"; readonly by?: RegExp }
	| { readonly kind: "told"; readonly pattern: RegExp }
	| { readonly kind: "anything" };

/** The call ran and ended well: exit code 0 where there is one. What a call expects by default. */
export const succeeded = (): Expectation => ({ kind: "succeeded" });

/** The call was not denied and its output contains `text`. The exit code does not matter. */
export const contains = (text: string): Expectation => ({ kind: "contains", text });

/** The call was not denied and its output matches `pattern`. The exit code does not matter. */
export const matches = (pattern: RegExp): Expectation => ({ kind: "matches", pattern });

/** The command ran to its end with exactly this exit code. */
export const exitCode = (code: number): Expectation => ({ kind: "exitCode", code });

/** A PreToolUse hook blocked the call and, with `by`, its reason matches. */
export const denied = (by?: RegExp): Expectation =>
	by === undefined ? { kind: "denied" } : { kind: "denied", by };

/** Codex told the model something new: a Stop hook's prompt, or context added by a hook. */
export const told = (pattern: RegExp): Extract<Expectation, { kind: "told" }> => ({
	kind: "told",
	pattern,
});

/** Whatever comes back is fine, a denial and an error too. */
export const anything = (): Expectation => ({ kind: "anything" });
