const AT_ONCE = 4;

/**
 * Does work on each item, a few at a time, and keeps the order. Throws the first failure, after
 * what was begun with it has ended: nothing goes on behind an error.
 */
export async function inTurns<Item, Result>(
	items: readonly Item[],
	work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	for (let at = 0; at < items.length; at += AT_ONCE) {
		const started = items.slice(at, at + AT_ONCE).map(work);
		await Promise.allSettled(started);
		results.push(...(await Promise.all(started)));
	}
	return results;
}
