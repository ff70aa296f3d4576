/** A path as it is said in a comment: one of blanks only would say nothing. Pure. */
export function quotedPath(path: string): string {
	return path.trim() === "" ? JSON.stringify(path) : path;
}
