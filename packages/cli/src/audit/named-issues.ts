import type { OpenPullRequest, RepositoryName } from "@codex-workers/github";
import { closingIssues, issueOfBranch } from "@codex-workers/protocol";

/** The issues of a repository that one of its pull requests has to do with. */
export interface NamedIssues {
	/** Those that it would close, by its text or because somebody linked them by hand. */
	readonly closing: readonly number[];
	/** These and that of its branch, each once. */
	readonly all: readonly number[];
	/** The same as the gate reads it: a link by hand says what a closing word would. */
	readonly texts: readonly string[];
}

export function namedIssues(pull: OpenPullRequest, { owner, name }: RepositoryName): NamedIssues {
	const repository = `${owner}/${name}`;
	const linked = pull.linkedIssues
		.filter((issue) => issue.repository.toLowerCase() === repository.toLowerCase())
		.map(({ number }) => `Closes #${number}`);
	const texts = [pull.title, pull.body, ...linked];
	const closing = [...new Set(texts.flatMap((text) => closingIssues(text, repository)))];
	const ofBranch = issueOfBranch(pull.head);
	const all = new Set([...closing, ...(ofBranch === undefined ? [] : [ofBranch])]);
	return { closing, all: [...all], texts };
}
