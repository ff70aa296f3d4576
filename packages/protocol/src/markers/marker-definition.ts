import type * as z from "zod";

/** What one kind of marker is: its comment tags, the schema of its JSON, its Markdown for people. */
export interface MarkerDefinition<Schema extends z.ZodType> {
	readonly open: string;
	readonly close: string;
	readonly schema: Schema;
	/** The part of the comment that people read (the seed's template). */
	readonly markdown: (data: z.output<Schema>) => string;
}
