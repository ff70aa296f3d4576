/** The thunk's value, worked out on first use: several fields of one view share one answer from git. */
export const once = <T>(work: () => T): (() => T) => {
	let done: { readonly value: T } | undefined;
	return () => {
		done ??= { value: work() };
		return done.value;
	};
};
