import type * as z from "zod";
import { type FieldProblem, fieldProblems } from "./field-problems.ts";
import type { OutlineReader } from "./outline/reading/outline-reader.ts";

/** What one kind of marker is made of: its tags, the schema of its JSON, its Markdown for people. */
export interface MarkerSource<Kind extends string, Schema extends z.ZodType> {
	readonly kind: Kind;
	/** What it is for, in one sentence. */
	readonly purpose: string;
	readonly open: string;
	readonly close: string;
	/** The first lines of the seed's templates, by which a comment without tags is known. */
	readonly titles: readonly string[];
	/** Labels that are read without bold type too, normalized. */
	readonly plainLabels?: readonly string[];
	readonly schema: Schema;
	/** The part of the comment that people read (the seed's template). */
	readonly markdown: (data: z.output<Schema>) => string;
	/**
	 * What that part says, shaped as the JSON. It is the data of a comment without JSON, and is held
	 * against the JSON where there is one. It asks for every label in every case: what it asks for
	 * is what counts as a label.
	 */
	readonly read: (from: OutlineReader) => Readonly<Record<string, unknown>>;
	/** What else must hold of a Markdown that is all there is about one of these fields. */
	readonly byHand?: {
		readonly fields: readonly string[];
		readonly check: (from: OutlineReader) => void;
	};
}

/** Whether a value is the data of this kind; `problems` names each field at fault. */
type CheckedData<Kind extends string, Data> =
	| { readonly ok: true; readonly marker: { kind: Kind; data: Data } }
	| { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** One kind of marker, as the registry lists it. */
export interface MarkerDefinition<Kind extends string, Schema extends z.ZodType>
	extends MarkerSource<Kind, Schema> {
	readonly check: (value: unknown) => CheckedData<Kind, z.output<Schema>>;
}

export function defineMarker<const Kind extends string, Schema extends z.ZodType>(
	source: MarkerSource<Kind, Schema>,
): MarkerDefinition<Kind, Schema> {
	const { kind, purpose } = source;
	const schema = source.schema.describe(purpose);
	return {
		...source,
		schema,
		check: (value) => {
			const read = schema.safeParse(value);
			return read.success
				? { ok: true, marker: { kind, data: read.data } }
				: { ok: false, problems: fieldProblems(read.error, value) };
		},
	};
}
