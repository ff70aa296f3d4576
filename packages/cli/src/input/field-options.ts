import { type Command, Option } from "commander";
import { usageError } from "../output/usage-error.ts";
import type { Field, FieldFlag } from "./field.ts";
import type { FlagTexts } from "./join-given-fields.ts";

/** What commander makes of a command line's options. */
export interface Options {
	readonly file?: string;
	readonly json?: boolean;
	readonly [flag: string]: unknown;
}

/** The flags of a table of fields, and those that every command with fields has. */
export function addFieldOptions(command: Command, fields: readonly Field[]): Command {
	for (const field of fields) {
		for (const flag of field.flags) command.addOption(optionOf(field, flag));
	}
	return command
		.option("--file <path|->", "the fields as JSON or YAML, - for standard input; a flag wins")
		.option("--json", "print one JSON object");
}

/** What the flags of a table of fields were given. */
export function flagTexts(fields: readonly Field[], options: Options): FlagTexts {
	const texts = new Map<string, readonly string[]>();
	for (const field of fields) {
		for (const flag of field.flags) {
			const given = options[optionOf(field, flag).attributeName()];
			if (Array.isArray(given)) texts.set(flag.name, given.map(String));
		}
	}
	return texts;
}

/** Ends a command that is told nothing at all as a mistake in its use. */
export function requireFields(command: Command, fields: readonly Field[], options: Options): void {
	if (options.file !== undefined || flagTexts(fields, options).size > 0) return;
	throw usageError("Say the fields by flags, by --file, or by both.", command);
}

function optionOf(field: Field, { name, form, write }: FieldFlag): Option {
	const notes = [
		...(form.note === undefined ? [] : [form.note]),
		`${field.key} in a file`,
		...(field.required ? ["required"] : []),
		...(form.repeatable ? ["repeatable"] : []),
	];
	return new Option(
		`${name} ${form.value}`,
		`${write ?? field.write} (${notes.join("; ")})`,
	).argParser((text: string, all: readonly string[] | undefined) => [...(all ?? []), text]);
}
