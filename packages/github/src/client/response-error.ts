import * as z from "zod";

/** One entry of a GraphQL answer's `errors`, reduced to what decisions need. */
export interface ResponseError {
	/** GitHub's own classification; absent for faults of the document and for its timeouts. */
	type: string | undefined;
	message: string;
	/** Field names and list positions, joined by dots; empty when GitHub names none. */
	path: string;
}

const Segment = z.union([z.string(), z.number()]);
const Entry = z.object({
	type: z.string().optional().catch(undefined),
	message: z.string().catch("GitHub gives no reason"),
	path: z.array(Segment).catch([]),
});
const Entries = z.array(Entry.catch({ type: undefined, message: "unreadable", path: [] }));

/** The `errors` of a GraphQL answer, however they look. */
export function readResponseErrors(errors: unknown): ResponseError[] {
	const read = Entries.safeParse(errors);
	if (!read.success) return [];
	return read.data.map(({ type, message, path }) => ({ type, message, path: path.join(".") }));
}
