import type { FlagForm } from "./flag-forms.ts";

/** One thing that a command is told: by flags, in a file, or in both. */
export interface Field {
	/** Its place in a file, named as in the marker's schema; `tests.passing` is inside `tests`. */
	readonly key: string;
	readonly required: boolean;
	/** What to write, as a clause: help and errors say it. */
	readonly write: string;
	/** For texts that are quoted from somewhere, such as a program's output. */
	readonly verbatim?: boolean;
	/** The flags that say it; several fill one list together. */
	readonly flags: readonly FieldFlag[];
}

export interface FieldFlag {
	/** With its dashes. */
	readonly name: string;
	readonly form: FlagForm;
	/** What to write, where it is not what the field says. */
	readonly write?: string;
}
