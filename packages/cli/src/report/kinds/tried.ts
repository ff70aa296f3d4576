import { entry, text } from "../../input/flag-forms.ts";

/** `--tried`: something that was tried and what came of it. */
export const tried = {
	name: "--tried",
	form: entry([
		{ key: "approach", form: text },
		{ key: "result", form: text },
	]),
} as const;
