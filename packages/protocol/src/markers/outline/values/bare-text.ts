import { withoutPositiveSigns, withoutSigns } from "../../markdown/signs.ts";

const WRAPPED = /^(?<mark>\*{1,3}|_{1,2}|`+)(?<inner>[^\s].*)\k<mark>$/;

/** A short text without what people put around a value: signs, blanks, emphasis, backticks. */
export function bareText(text: string): string {
	return bare(text, withoutSigns);
}

/** The same with every sign left that may deny a value, or be a digit of it: only ✅ and the like go. */
export function plainlyBareText(text: string): string {
	return bare(text, withoutPositiveSigns);
}

function bare(text: string, withoutSigns: (text: string) => string): string {
	const rest = withoutSigns(text);
	const inner = WRAPPED.exec(rest)?.groups?.["inner"];
	return inner === undefined ? rest : bare(inner, withoutSigns);
}
