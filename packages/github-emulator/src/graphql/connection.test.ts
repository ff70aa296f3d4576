import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "../store/refusal.ts";
import { connection, numberKey, type PageArguments } from "./connection.ts";
import { encodeCursor } from "./cursor.ts";

interface Page {
	readonly nodes: number[];
	readonly pageInfo: {
		hasNextPage: boolean;
		hasPreviousPage: boolean;
		startCursor: string;
		endCursor: string;
	};
}

const page = (items: readonly number[], args: PageArguments, descending = false): Page => {
	const view = connection(args, {
		name: "comments",
		items,
		key: numberKey,
		descending,
		show: (number) => number,
	});
	return JSON.parse(
		JSON.stringify(view, (_, value) => (typeof value === "function" ? value() : value)),
	);
};

const numbers = fc.uniqueArray(fc.nat({ max: 9_999 }), { maxLength: 60 });
const size = fc.integer({ min: 1, max: 20 });
const ascending = (items: readonly number[]) => items.toSorted((one, other) => one - other);

test("paging forward sees every item once and in order", () => {
	fc.assert(
		fc.property(numbers, size, fc.boolean(), (items, first, descending) => {
			const seen: number[] = [];
			let after: string | null = null;
			for (let more = true; more; ) {
				const { nodes, pageInfo } = page(items, { first, after }, descending);
				seen.push(...nodes);
				after = pageInfo.endCursor;
				more = pageInfo.hasNextPage;
			}
			expect(seen).toEqual(descending ? ascending(items).reverse() : ascending(items));
		}),
	);
});

test("paging backward sees every item once, newest page first", () => {
	fc.assert(
		fc.property(numbers, size, (items, last) => {
			let seen: number[] = [];
			let before: string | null = null;
			for (let more = true; more; ) {
				const { nodes, pageInfo } = page(items, { last, before });
				seen = [...nodes, ...seen];
				before = pageInfo.startCursor;
				more = pageInfo.hasPreviousPage;
			}
			expect(seen).toEqual(ascending(items));
		}),
	);
});

test("a cursor keeps its place when items are added before and after it", () => {
	const { pageInfo } = page([10, 20, 30], { first: 2 });
	const after = pageInfo.endCursor;
	expect(page([5, 10, 15, 20, 25, 30], { first: 2, after }).nodes).toEqual([25, 30]);
});

test("a cursor whose item is gone still keeps its place", () => {
	const after = encodeCursor(numberKey(20));
	expect(page([10, 30], { first: 5, after }).nodes).toEqual([30]);
});

test("an empty page has no cursors and no neighbours", () => {
	expect(page([], { first: 5 })).toMatchObject({
		nodes: [],
		pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
	});
});

test.each([
	[
		{ first: 101 },
		"EXCESSIVE_PAGINATION",
		"Requesting 101 records on the `comments` connection exceeds the `first` limit of 100 records.",
	],
	[
		{ last: 250 },
		"EXCESSIVE_PAGINATION",
		"Requesting 250 records on the `comments` connection exceeds the `last` limit of 100 records.",
	],
	[
		{},
		"MISSING_PAGINATION_BOUNDARIES",
		"You must provide a `first` or `last` value to properly paginate the `comments` connection.",
	],
	[
		{ first: 1, after: "bm9wZQ==" },
		"INVALID_CURSOR_ARGUMENTS",
		"`bm9wZQ==` does not appear to be a valid cursor.",
	],
] as const)("asking for %j is refused as GitHub refuses it", (args, type, message) => {
	expect(() => page([1], args)).toThrow(new Refusal(type, message));
});

test("counting needs no bounds", () => {
	const view = connection({}, { name: "commits", items: [1, 2], key: numberKey, show: String });
	expect(view["totalCount"]).toBe(2);
});
