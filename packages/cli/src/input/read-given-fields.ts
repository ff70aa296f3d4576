import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { Field } from "./field.ts";
import { flagTexts, type Options } from "./field-options.ts";
import type { FieldValues } from "./field-path.ts";
import type { GivenFields } from "./given-fields.ts";
import { joinGivenFields } from "./join-given-fields.ts";
import { readFileText } from "./read-file-text.ts";

/** Reads a command's fields from its options and the file they name. Throws `INPUT_UNREADABLE`. */
export async function readGivenFields(
	context: Pick<CliContext, "cwd" | "stdin">,
	fields: readonly Field[],
	options: Options,
): Promise<GivenFields> {
	const { file } = options;
	return joinGivenFields(fields, {
		flags: flagTexts(fields, options),
		file: file === undefined ? undefined : await readFields(context, file),
	});
}

async function readFields(
	context: Pick<CliContext, "cwd" | "stdin">,
	file: string,
): Promise<FieldValues> {
	const { parseFields } = await import("./parse-fields.ts");
	const parsed = parseFields(await readFileText(context, file));
	if (parsed.ok) return parsed.fields;
	const name = file === "-" ? "Standard input" : file;
	throw new CodedError("INPUT_UNREADABLE", `${name} holds no fields: ${parsed.why}.`, {
		hint: "Write them as one JSON object, or as YAML; --help has an example.",
	});
}
