import type { Process } from "../schedule/process.ts";
import { ConnectionLost, type Network } from "./network.ts";
import { isChange } from "./remember-answers.ts";

export interface FarEnd {
	readonly server: typeof globalThis.fetch;
	/** Whether a request that got no answer is sent again without a word, as a careless client would. */
	readonly repeats: boolean;
}

/** `fetch` as a process has it: through the network, to a server in memory. */
export function fetchThrough(
	network: Network,
	from: Process,
	{ server, repeats }: FarEnd,
): typeof globalThis.fetch {
	return async (input, init) => {
		const mayDouble = !(typeof init?.body === "string" && isChange(init.body));
		const sent = { ...init, signal: null };
		const send = () => network.send(from, () => server(input, sent), { mayDouble });
		try {
			return await send();
		} catch (error) {
			if (!(error instanceof ConnectionLost)) throw error;
			if (repeats) return await send();
			throw new TypeError("fetch failed", { cause: error });
		}
	};
}
