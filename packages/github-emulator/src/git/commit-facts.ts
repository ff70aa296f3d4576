export interface CommitFacts {
	readonly message: string;
	readonly author: { readonly name: string; readonly email: string };
	/** Milliseconds since 1970. */
	readonly authoredAt: number;
	readonly committedAt: number;
	readonly parents: readonly string[];
}

/** The format `git log` must print for `parseCommitFacts`. */
export const commitFormat = "%an%x00%ae%x00%at%x00%ct%x00%P%x00%B";

export const parseCommitFacts = (output: string): CommitFacts => {
	const [name = "", email = "", authored, committed, parents = "", ...message] = output.split("\0");
	return {
		message: message.join("\0").trimEnd(),
		author: { name, email },
		authoredAt: Number(authored) * 1000,
		committedAt: Number(committed) * 1000,
		parents: parents.split(" ").filter((oid) => oid !== ""),
	};
};
