import { Refusal } from "../store/refusal.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { View } from "./scope.ts";

export interface PageArguments {
	readonly first?: number | null;
	readonly last?: number | null;
	readonly after?: string | null;
	readonly before?: string | null;
}

export interface Listing<T> {
	/** The field's name, as GitHub's errors quote it. */
	readonly name: string;
	readonly items: readonly T[];
	/** Orders the items and survives inserts, because cursors are made of it. */
	readonly key: (item: T) => string;
	readonly descending?: boolean;
	readonly show: (item: T) => unknown;
	/** More fields for each edge, or for the connection itself. */
	readonly edge?: (item: T) => View;
	readonly fields?: View;
}

const checkBounds = (name: string, { first, last }: PageArguments): void => {
	for (const [bound, size] of Object.entries({ first, last })) {
		if (typeof size !== "number" || (size >= 0 && size <= 100)) continue;
		throw new Refusal(
			"EXCESSIVE_PAGINATION",
			`Requesting ${size} records on the \`${name}\` connection exceeds the \`${bound}\` limit of 100 records.`,
		);
	}
};

const sorted = <T>(listing: Listing<T>) => {
	const direction = listing.descending ? -1 : 1;
	return listing.items
		.map((item) => ({ item, key: listing.key(item) }))
		.sort((one, other) => direction * (one.key < other.key ? -1 : Number(one.key > other.key)));
};

const pageOf = <T>(listing: Listing<T>, args: PageArguments) => {
	const all = sorted(listing);
	const comesAfter = (key: string, cursor: string) =>
		listing.descending ? key < cursor : key > cursor;
	const after = args.after ? decodeCursor(args.after) : null;
	const before = args.before ? decodeCursor(args.before) : null;
	const start = after === null ? 0 : all.filter(({ key }) => !comesAfter(key, after)).length;
	const end =
		before === null ? all.length : all.filter(({ key }) => comesAfter(before, key)).length;
	const stop = args.first == null ? end : Math.min(end, start + args.first);
	const from = args.last == null ? start : Math.max(start, stop - args.last);
	return { all, from, page: all.slice(from, stop), stop };
};

/** One page of a listing in Relay's form, with GitHub's rules for `first` and `last`. */
export const connection = <T>(args: PageArguments, listing: Listing<T>): View => {
	checkBounds(listing.name, args);
	const { all, from, page, stop } = pageOf(listing, args);
	// GitHub counts without bounds; only records need them.
	const bounded =
		<V>(records: () => V) =>
		() => {
			if (args.first != null || args.last != null) return records();
			throw new Refusal(
				"MISSING_PAGINATION_BOUNDARIES",
				`You must provide a \`first\` or \`last\` value to properly paginate the \`${listing.name}\` connection.`,
			);
		};
	const cursorAt = (index: number) => {
		const entry = page.at(index);
		return entry === undefined ? null : encodeCursor(entry.key);
	};
	return {
		...listing.fields,
		totalCount: all.length,
		nodes: bounded(() => page.map(({ item }) => listing.show(item))),
		edges: bounded(() =>
			page.map(({ item, key }) => ({
				...listing.edge?.(item),
				cursor: encodeCursor(key),
				node: listing.show(item),
			})),
		),
		pageInfo: {
			hasNextPage: stop < all.length,
			hasPreviousPage: from > 0,
			startCursor: cursorAt(0),
			endCursor: cursorAt(-1),
		},
	};
};

/** A connection that is always empty here, with the fields its type has. */
export const emptyConnection = (name: string) => (args: PageArguments) =>
	connection(args, { name, items: [], key: () => "", show: () => null });

/** Numbers as keys that sort as text. */
export const numberKey = (number: number): string => `${number}`.padStart(16, "0");
