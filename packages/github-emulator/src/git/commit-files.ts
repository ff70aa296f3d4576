/** A commit to be made from file contents alone, without a working tree. */
export interface FileCommit {
	/** The fully qualified branch that moves to the new commit. */
	readonly ref: string;
	/** The commit to build on; null for the first commit. */
	readonly parent: string | null;
	/** What the branch must point at now; null when it must not exist. */
	readonly before: string | null;
	readonly message: string;
	readonly author: { readonly name: string; readonly email: string };
	/** Seconds since 1970. */
	readonly at: number;
	readonly additions: Readonly<Record<string, string | Buffer>>;
	readonly deletions?: readonly string[];
}

const data = (content: string | Buffer): Buffer => {
	const bytes = Buffer.from(content);
	return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from("\n")]);
};

const quoted = (path: string): string =>
	`"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;

/** The input of `git fast-import` that makes the commit on `ref` and prints its object id. */
export const fastImportScript = (commit: FileCommit): Buffer => {
	const identity = `${commit.author.name} <${commit.author.email}> ${commit.at} +0000`;
	return Buffer.concat([
		Buffer.from(`commit ${commit.ref}\nmark :1\nauthor ${identity}\ncommitter ${identity}\n`),
		data(commit.message),
		Buffer.from(commit.parent === null ? "" : `from ${commit.parent}\n`),
		Buffer.from((commit.deletions ?? []).map((path) => `D ${quoted(path)}\n`).join("")),
		...Object.entries(commit.additions).flatMap(([path, content]) => [
			Buffer.from(`M 100644 inline ${quoted(path)}\n`),
			data(content),
		]),
		Buffer.from("\nget-mark :1\n"),
	]);
};
