const WHY: Readonly<Record<string, string>> = {
	ENOENT: "there is no such file",
	ENOTDIR: "there is no such file",
	EISDIR: "it is a folder",
	EACCES: "you may not read it",
	EPERM: "you may not read it",
};

/** Why the system does not give a file's text, as a clause. Pure. */
export function whyUnreadable(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if (!("code" in error) || typeof error.code !== "string") return error.message;
	return WHY[error.code] ?? `the system says ${error.code}`;
}
