import type { ReferenceFile } from "./reference-file.ts";

/** A value as a file of JSON, as the formatter of this repository writes it. */
export function jsonFile(path: string, value: object): ReferenceFile {
	return { path, text: `${JSON.stringify(value, null, "\t")}\n` };
}
