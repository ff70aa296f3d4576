/** Why nobody can tell here what a pull request would propose. */
export type TargetProblem =
	/** An option is there, but only the running shell knows its value. */
	| { readonly type: "unread"; readonly option: ProposalOption }
	/** The request leaves it open, and nothing fills it in. */
	| { readonly type: "unstated"; readonly option: ProposalOption }
	/** The head is a branch of another repository. */
	| { readonly type: "fork"; readonly written: string }
	/** No branch is checked out, and none is named. */
	| { readonly type: "no-branch" }
	/** gh would work it out in a checkout that is not the session's, or in none. */
	| { readonly type: "no-checkout" }
	/** Git's configuration may lead gh to another branch; `key` names the setting. */
	| { readonly type: "unsettled"; readonly key: string }
	/** No remote of the checkout is the repository. */
	| { readonly type: "no-remote"; readonly repository: string };

/** What a pull request is made of, by the names of gh's options. */
export type ProposalOption = "repo" | "head" | "base";
