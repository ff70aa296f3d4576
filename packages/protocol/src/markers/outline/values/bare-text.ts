import { withoutSigns } from "../../markdown/signs.ts";

const WRAPPED = /^(?<mark>\*{1,3}|_{1,2}|`+)(?<inner>[^\s].*)\k<mark>$/;

/** A short text without what people put around a value: signs, blanks, emphasis, backticks. */
export function bareText(text: string): string {
	const bare = withoutSigns(text);
	const inner = WRAPPED.exec(bare)?.groups?.["inner"];
	return inner === undefined ? bare : bareText(inner);
}
