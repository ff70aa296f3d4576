const last = new Map<string, Promise<unknown>>();

/**
 * Does things that bear the same name one after the other in this process, in the order in which
 * they are asked for. What fails holds up nobody. Throws what `act` throws.
 */
export async function inTurn<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
	const before = last.get(name) ?? Promise.resolve();
	const own = before.then(act);
	const ended = own.catch(() => {});
	last.set(name, ended);
	try {
		return await own;
	} finally {
		if (last.get(name) === ended) last.delete(name);
	}
}
