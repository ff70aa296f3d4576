export interface ChangedFile {
	readonly path: string;
	readonly status: "added" | "removed" | "modified";
	readonly additions: number;
	readonly deletions: number;
}

/** What `git diff` must be asked for, so that `parseChangedFiles` understands it. */
export const changedFilesFlags = ["--raw", "--numstat", "--no-renames", "-z"] as const;

const statuses: Readonly<Record<string, ChangedFile["status"]>> = { A: "added", D: "removed" };

/** Reads `git diff --raw --numstat -z`: first one `:… status, path` pair a file, then one count a file. */
export const parseChangedFiles = (output: string): ChangedFile[] => {
	const fields = output.split("\0");
	const status = new Map<string, ChangedFile["status"]>();
	const files: ChangedFile[] = [];
	for (let index = 0; index < fields.length; index += 1) {
		const field = fields[index] ?? "";
		if (field.startsWith(":")) {
			index += 1;
			status.set(fields[index] ?? "", statuses[field.at(-1) ?? ""] ?? "modified");
			continue;
		}
		const [additions, deletions, ...path] = field.split("\t");
		if (path.length === 0) continue;
		const name = path.join("\t");
		files.push({
			path: name,
			status: status.get(name) ?? "modified",
			additions: Number(additions) || 0,
			deletions: Number(deletions) || 0,
		});
	}
	return files;
};
