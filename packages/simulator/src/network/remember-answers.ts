import type { Scheduler } from "../schedule/scheduler.ts";

type Fetch = typeof globalThis.fetch;

/** A server, asked once for what cannot have changed: a fleet asks the same again and again. */
export interface RememberedAnswers {
	readonly fetch: Fetch;
	/** To be told of each change of what the server shows that does not come through `fetch`. */
	readonly changed: () => void;
	/** How often it has changed. */
	readonly changes: () => number;
	/** When it last changed, in milliseconds since the epoch. */
	readonly changedAt: () => number;
	/** What all requests cost, in points, as GitHub counts them. */
	readonly points: () => number;
}

interface Told {
	readonly text: string;
	readonly init: ResponseInit;
	readonly points: number;
}

/** `lagMs`: how long a change may take to be seen. */
export function rememberAnswers(
	scheduler: Scheduler,
	server: { readonly fetch: Fetch; readonly spent: () => number; readonly lagMs: number },
): RememberedAnswers {
	const known = new Map<string, Told>();
	let points = 0;
	let changes = 0;
	let changedAt = scheduler.now();
	let settledAt = changedAt;
	const changed = () => {
		changes += 1;
		known.clear();
		changedAt = scheduler.now();
		settledAt = changedAt + server.lagMs;
	};
	const ask = async (input: Parameters<Fetch>[0], init: RequestInit | undefined): Promise<Told> => {
		const before = server.spent();
		const answer = await server.fetch(input, init);
		const { status, headers } = answer;
		const told = { text: await answer.text(), init: { status, headers } };
		return { ...told, points: server.spent() - before };
	};
	return {
		changed,
		changes: () => changes,
		changedAt: () => changedAt,
		points: () => points,
		async fetch(input, init) {
			const body = typeof init?.body === "string" ? init.body : "";
			const remembered = known.get(body);
			const told = remembered ?? (await scheduler.hold(ask(input, init)));
			points += told.points;
			if (isChange(body)) changed();
			else if (scheduler.now() > settledAt) known.set(body, told);
			return responseOf(told);
		},
	};
}

export function isChange(body: string): boolean {
	return body.includes("mutation");
}

/** Its text is there at once: reading a stream takes turns of Node's loop. */
function responseOf({ text, init }: Told): Response {
	return Object.assign(new Response(null, init), { text: async () => text });
}
