import type { OpenPullRequest } from "@codex-workers/github";
import type { CodedError } from "@codex-workers/protocol";

/** What is to be said against a pull request. */
export type Objection = {
	/** The one issue that it belongs to; `null` where there is none, or more than one. */
	readonly issue: number | null;
	/** One line, without a full stop. */
	readonly why: string;
	/** What to do, in the same form. */
	readonly next: string;
} & (
	| { readonly verdict: "refused"; readonly rules: readonly string[] }
	/** Nobody could tell, so nobody may take it for a valid one; `code` is that of the error. */
	| { readonly verdict: "undecided"; readonly code: string }
);

/** An open pull request without a valid review artifact. */
export interface Finding {
	readonly pull: OpenPullRequest;
	readonly objection: Objection;
	/** What `--fix` did about it; absent where it did nothing. */
	readonly fix?: Fix;
}

/** `converted`: it was no draft before. `already`: the comment was there before. */
export type Fix =
	| {
			readonly type: "fixed";
			readonly converted: boolean;
			readonly comment: { readonly url: string; readonly already: boolean };
	  }
	| { readonly type: "failed"; readonly isDraft: boolean; readonly error: CodedError };
