/** What must be closed when a piece of work is over, in the reverse order of its opening. */
export interface Closing {
	readonly add: (close: () => Promise<void>) => void;
	/** Closes everything, also past failures; rejects with the first of them. May be called again. */
	readonly close: () => Promise<void>;
}

export function createClosing(): Closing {
	const closers: (() => Promise<void>)[] = [];
	return {
		add: (close) => closers.push(close),
		close: async () => {
			const results = [];
			for (const close of closers.splice(0).reverse()) {
				results.push(...(await Promise.allSettled([close()])));
			}
			const failed = results.find((result) => result.status === "rejected");
			if (failed !== undefined) throw failed.reason;
		},
	};
}
