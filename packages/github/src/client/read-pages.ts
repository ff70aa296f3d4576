import * as z from "zod";

/** Where a page read forwards ends. */
export const ForwardPageInfo = z.object({
	hasNextPage: z.boolean(),
	endCursor: z.string().nullable(),
});

export interface ForwardPage<Item> {
	items: readonly Item[];
	pageInfo: z.output<typeof ForwardPageInfo>;
}

export type AllPages<Item> = { type: "all"; items: Item[] } | { type: "too-many" };

/** Reads a connection from `start` on, at most `maxPages` pages; `readPage` gets the cursor. */
export async function readPages<Item>(
	maxPages: number,
	readPage: (after: string | null) => Promise<ForwardPage<Item>>,
	start: string | null = null,
): Promise<AllPages<Item>> {
	const items: Item[] = [];
	let after = start;
	for (let page = 0; page < maxPages; page++) {
		const read: ForwardPage<Item> = await readPage(after);
		items.push(...read.items);
		if (!read.pageInfo.hasNextPage) return { type: "all", items };
		after = read.pageInfo.endCursor;
	}
	return { type: "too-many" };
}
