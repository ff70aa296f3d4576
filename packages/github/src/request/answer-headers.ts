import type { IncomingHttpHeaders } from "node:http";

/** The headers of an answer, to be read. */
export function answerHeaders(received: IncomingHttpHeaders): Headers {
	const all = new Map(
		Object.entries(received).map(([name, value]) => [name, [value].flat().join(", ")]),
	);
	const headers: Headers = {
		get: (name) => all.get(name.toLowerCase()) ?? null,
		has: (name) => all.has(name.toLowerCase()),
		keys: () => all.keys(),
		values: () => all.values(),
		entries: () => all.entries(),
		[Symbol.iterator]: () => all.entries(),
		forEach: (call) => {
			for (const [name, value] of all) call(value, name, headers);
		},
		getSetCookie: () => [received["set-cookie"] ?? []].flat(),
		append: refuse,
		set: refuse,
		delete: refuse,
	};
	return headers;
}

function refuse(): never {
	throw new TypeError("The headers of an answer are what they are.");
}
