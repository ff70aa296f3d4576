/** By which door a pull request would be opened. */
export type CreationRoute =
	| "gh"
	| "gh-api"
	| "graphql"
	| "hub"
	| "http"
	| "interpreter"
	| "codex-workers";

export const CREATION_FIELDS = ["title", "body", "bodyFile", "head", "base", "repository"] as const;

/** What an option or a field of a request says about a pull request. */
export type CreationField = (typeof CREATION_FIELDS)[number];

/** A pull request that a command line would open, with what can be read of it literally. */
export interface PullRequestCreation {
	readonly via: CreationRoute;
	/** The program and its arguments; what only the running shell knows is shown as it is written. */
	readonly argv: readonly string[];
	/** What an option or a field gives, but with a value that could not be read. */
	readonly unread: readonly CreationField[];
	/** Whether a word may become an option or several words: then the values that were read are not certain. */
	readonly isOpen: boolean;
	readonly title?: string | undefined;
	readonly body?: string | undefined;
	/** The path of the file with the body; `-` is standard input. */
	readonly bodyFile?: string | undefined;
	/** Branch, or `owner:branch`. */
	readonly head?: string | undefined;
	readonly base?: string | undefined;
	/** `owner/name`, or `host/owner/name`. */
	readonly repository?: string | undefined;
}

/**
 * Why a command line cannot be judged. dynamic: a word that only the running shell knows stands where the program,
 * its subcommand, the endpoint or the query is. subcommand: a subcommand of `gh` that may be an alias. planting: an
 * alias that would open a pull request later. session: it opens a shell or a prompt that reads what is typed into
 * it. syntax: it is not a complete bash script. limit: too large or too deep. several: more than one pull request.
 */
export type UndecidableCause =
	| "dynamic"
	| "subcommand"
	| "planting"
	| "session"
	| "syntax"
	| "limit"
	| "several";

/** What a command line would do about pull requests. */
export type CommandVerdict =
	| { readonly type: "passes" }
	| { readonly type: "creates"; readonly creation: PullRequestCreation }
	| {
			readonly type: "undecidable";
			/** The word at fault, as it is written. */
			readonly word: string;
			/** A clause that follows the word: why it cannot be judged. */
			readonly why: string;
			readonly cause: UndecidableCause;
	  };

export const PASSES: CommandVerdict = { type: "passes" };
