/** Whether an error of the file system says that there is no such file. */
export function isNotFound(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}
