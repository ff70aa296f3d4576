import * as z from "zod";
import { jsonFile } from "./json-file.ts";
import type { ReferenceFile } from "./reference-file.ts";

/** What a file of JSON must be like, as JSON Schema: what a writer may leave out is optional. */
export function schemaFile(
	path: string,
	{ schema, title, description }: { schema: z.ZodType; title: string; description: string },
): ReferenceFile {
	const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
	const document = { $schema, title, description, ...rest };
	return jsonFile(path, document);
}
