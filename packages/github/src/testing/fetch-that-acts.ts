/**
 * A `fetch` that lets something happen on GitHub between two requests: what `actions` holds under
 * a number is done once that many requests are answered.
 */
export function fetchThatActs(
	actions: Readonly<Record<number, () => void>>,
): typeof globalThis.fetch {
	let answered = 0;
	return async (input, init) => {
		const response = await fetch(input, init);
		const body = await response.text();
		answered += 1;
		actions[answered]?.();
		return new Response(body, response);
	};
}
