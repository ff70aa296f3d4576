/** One `name:value` of a GitHub filter, or a bare word. */
export type FilterTerm =
	| {
			readonly kind: "qualifier";
			readonly name: string;
			readonly values: readonly string[];
			readonly negated: boolean;
	  }
	| { readonly kind: "word"; readonly text: string };

const term = /(-?)([\w-]+):((?:"[^"]*"|[^\s",]+)(?:,(?:"[^"]*"|[^\s",]+))*)|"([^"]*)"|(\S+)/g;

/** Reads a filter such as `status:Ready,"In Progress" -label:bug crash`. Values are in lower case. */
export const parseFilter = (filter: string): FilterTerm[] =>
	[...filter.matchAll(term)].map(([, minus, name, list, phrase, word]) => {
		if (name === undefined || list === undefined) {
			return { kind: "word", text: (phrase ?? word ?? "").toLowerCase() };
		}
		const values = [...list.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) =>
			(quoted ?? plain ?? "").toLowerCase(),
		);
		return { kind: "qualifier", name: name.toLowerCase(), values, negated: minus === "-" };
	});
