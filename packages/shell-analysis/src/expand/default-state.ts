import type { ParameterExpansionPart } from "unbash";
import type { Place } from "../machine/place.ts";
import type { Text } from "../text/text.ts";
import { findVariable, isUnset } from "./look-up.ts";

/** What `${name-…}` asks of a parameter: whether it is there, as far as that is known. */
export type DefaultState = "set" | "unset" | "unknown";

/** Whether a parameter is set; with a colon in the operator an empty one counts as not set. */
export function defaultState(
	part: ParameterExpansionPart,
	texts: readonly Text[],
	{ isColon, place }: { readonly isColon: boolean; readonly place: Place },
): DefaultState {
	if (texts.some(isFilled)) return "set";
	if (texts.length === 0) return "unset";
	const isEmpty = texts.length === 1 && texts[0]?.length === 0;
	if (isColon) return isEmpty ? "unset" : "unknown";
	if (part.prefix !== undefined || part.index !== undefined) return "unknown";
	if (isMissing(part.parameter, place)) return "unset";
	const variable = findVariable(part.parameter, place);
	return isEmpty && variable?.kind === "scalar" ? "set" : "unknown";
}

/** Whether it holds a character whatever happens. A list that may be shorter has empty elements. */
function isFilled(text: Text): boolean {
	return text.some(
		(piece) =>
			piece.kind !== "unknown" ||
			(!piece.open && piece.options.length > 0 && piece.options.every(isFilled)),
	);
}

function isMissing(name: string, place: Place): boolean {
	const { positional } = place.scope;
	if (/^[1-9]\d*$/.test(name)) return positional !== undefined && positional.length < Number(name);
	const variable = findVariable(name, place);
	if (variable?.kind === "array") return !variable.items.has("0");
	return isUnset(name, place);
}
