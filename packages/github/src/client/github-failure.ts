/** What went wrong between us and GitHub, as data to decide on. */
export type GitHubFailure = FailureOrigin &
	(
		| { kind: "unauthenticated" }
		| { kind: "forbidden"; paths: readonly string[] }
		| { kind: "not-found"; paths: readonly string[] }
		/** `retryAt`: milliseconds since the epoch. */
		| { kind: "rate-limited"; scope: "primary" | "secondary"; retryAt: number }
		/** No usable answer. `mayHaveExecuted` is never true for what may be repeated. */
		| { kind: "unavailable"; mayHaveExecuted: boolean }
		| { kind: "rejected" }
		/** An answer that GitHub's own schema does not allow. A mutation has probably been executed. */
		| { kind: "answer-invalid" }
	);

interface FailureOrigin {
	/** The name of the operation that failed. */
	operation: string;
	/** GitHub's or the network's own words: one line, capped, without tokens. */
	says: string;
}
