import type { Fault } from "./fault.ts";
import type { Field, FieldFlag } from "./field.ts";
import { type FieldValues, withValueAt } from "./field-path.ts";
import type { GivenFields } from "./given-fields.ts";

/** The texts of each flag that was given, by the flag's name. */
export type FlagTexts = ReadonlyMap<string, readonly string[]>;

/** Joins a file's fields and flags; a flag takes the place of the file's whole field. */
export function joinGivenFields(
	fields: readonly Field[],
	{ flags, file }: { readonly flags: FlagTexts; readonly file: FieldValues | undefined },
): GivenFields {
	const misread = new Map<string, readonly Fault[]>();
	const byFlag = new Set<string>();
	let values: FieldValues = file ?? {};
	for (const field of fields) {
		const given = field.flags.filter(({ name }) => flags.has(name));
		if (given.length === 0) continue;
		const read = given.flatMap((flag) => readFlag(field, flag, flags.get(flag.name) ?? []));
		const faults = read.flatMap((one) => (one.ok ? [] : [one.fault]));
		const ownValues = read.flatMap((one) => (one.ok ? [one.value] : []));
		if (faults.length > 0) misread.set(field.key, faults);
		byFlag.add(field.key);
		const isList = given.some(({ form }) => form.repeatable);
		values = withValueAt(values, field.key, isList ? ownValues : ownValues[0]);
	}
	return { values, byFlag, hasFile: file !== undefined, misread };
}

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; fault: Fault };

function readFlag(field: Field, { name, form }: FieldFlag, texts: readonly string[]): Read[] {
	const misread = (why: string): Read => ({
		ok: false,
		fault: { field: name, why, next: `Say ${field.write}.` },
	});
	if (!form.repeatable && texts.length > 1) return [misread("is given more than once")];
	return texts.map((text) => {
		const reading = form.read(text);
		return reading.ok ? reading : misread(reading.why);
	});
}
