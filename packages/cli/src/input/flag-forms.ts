/** What a flag's texts mean, or why they mean nothing (a clause after the flag's name). */
type FlagReading =
	| { readonly ok: true; readonly value: unknown }
	| { readonly ok: false; readonly why: string };

/** How a flag is written. */
export interface FlagForm {
	/** As help shows it, for example `<text>`. */
	readonly value: string;
	/** How its text is written, for help. */
	readonly note?: string;
	/** Whether the flag makes a list, one entry each time it is given. */
	readonly repeatable: boolean;
	/** Reads one text. */
	readonly read: (text: string) => FlagReading;
}

const value = (read: unknown): FlagReading => ({ ok: true, value: read });

export const text: FlagForm = { value: "<text>", repeatable: false, read: value };

export const texts: FlagForm = { value: "<text>", repeatable: true, read: value };

export const number: FlagForm = {
	value: "<number>",
	repeatable: false,
	read: (written) =>
		/^-?\d{1,15}(?:\.\d{1,15})?$/.test(written)
			? value(Number(written))
			: { ok: false, why: "must be a number" },
};

/** An issue or pull request, `#124` or `124`. */
export const reference: FlagForm = {
	value: "<number>",
	repeatable: false,
	read: (written) => {
		const digits = /^#?(?<digits>[1-9]\d{0,9})$/.exec(written)?.groups?.["digits"];
		return digits === undefined
			? { ok: false, why: "must be a number such as 124" }
			: value(Number(digits));
	},
};

export const referenceOrNone: FlagForm = {
	...reference,
	value: "<number|none>",
	read: (written) => (written === "none" ? value(null) : reference.read(written)),
};

export const yesNo: FlagForm = {
	value: "<yes|no>",
	repeatable: false,
	read: (written) => {
		if (written === "yes" || written === "true") return value(true);
		if (written === "no" || written === "false") return value(false);
		return { ok: false, why: "must be yes or no" };
	},
};

/** One of some words; the marker's schema says which. */
export function choice(words: readonly string[]): FlagForm {
	return { ...text, value: "<word>", note: `one of ${words.join(", ")}` };
}

/** An entry of a checklist. */
export function checklistItem(done: boolean): FlagForm {
	return { value: "<item>", repeatable: true, read: (item) => value({ item, done }) };
}

/** A part of an entry; its key is that of the file. */
export interface EntryPart {
	readonly key: string;
	readonly form: FlagForm;
	/** Only last parts are optional. */
	readonly optional?: boolean;
}

const BETWEEN = " => ";

/** An entry of several parts, written `one => other`. A part that holds ` => ` goes into a file. */
export function entry(parts: readonly EntryPart[]): FlagForm {
	const shown = parts.map(({ key, optional }) => (optional ? `[${BETWEEN}${key}]` : key));
	const form = shown.join(BETWEEN).replaceAll(`${BETWEEN}[`, "[");
	const least = parts.filter(({ optional }) => !optional).length;
	return {
		value: "<entry>",
		note: `written "${form}"`,
		repeatable: true,
		read: (written) => {
			const given = written.split(BETWEEN).map((part) => part.trim());
			if (given.length < least || given.length > parts.length) {
				return { ok: false, why: `must be written "${form}"` };
			}
			return readParts(parts, given);
		},
	};
}

function readParts(parts: readonly EntryPart[], given: readonly string[]): FlagReading {
	const read: Record<string, unknown> = {};
	for (const [at, { key, form }] of parts.entries()) {
		const written = given[at];
		if (written === undefined) continue;
		const part = form.read(written);
		if (!part.ok) return { ok: false, why: `has the part ${key}, which ${part.why}` };
		read[key] = part.value;
	}
	return value(read);
}
