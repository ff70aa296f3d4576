import type { TargetProblem } from "../target/target-problem.ts";

/** What a pull request would propose, as GitHub has it and as the checkout has it. */
export type ProposedChange =
	| KnownChange
	/** Nobody asked, because the issue is not known. */
	| { readonly type: "unasked" }
	/** The branch is not on GitHub. */
	| { readonly type: "unpushed"; readonly branch: string }
	/** The branch here is at another commit than on GitHub. */
	| {
			readonly type: "differs";
			readonly branch: string;
			readonly here: string;
			readonly there: string;
	  }
	/** The base branch is not on GitHub; without a name it is the default branch. */
	| { readonly type: "no-base"; readonly branch: string | undefined }
	/** Commits that GitHub has are not in the checkout, so nobody can look at them. */
	| { readonly type: "missing"; readonly what: "head" | "base" }
	/** Head and base have no common history. */
	| { readonly type: "unrelated" }
	| TargetProblem;

export interface KnownChange {
	readonly type: "known";
	/** The object id of the commit that is proposed. */
	readonly head: string;
	/** Its committer date, in milliseconds since 1970. */
	readonly committedAt: number;
	/** Changed since the merge base; of a renamed file both names. */
	readonly files: readonly string[];
}
