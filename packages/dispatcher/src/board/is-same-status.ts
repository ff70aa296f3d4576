/** Whether two names are of one status: a board may write it with other capitals than we do. */
export function isSameStatus(one: string | null | undefined, other: string): boolean {
	return one?.toLowerCase() === other.toLowerCase();
}
