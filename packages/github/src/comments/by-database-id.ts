/** Oldest first: by id, because times have a resolution of one second and tie. */
export function byDatabaseId(one: { databaseId: string }, other: { databaseId: string }): number {
	const difference = BigInt(one.databaseId) - BigInt(other.databaseId);
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
