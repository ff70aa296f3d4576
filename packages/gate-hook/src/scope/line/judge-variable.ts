import type { Refusal } from "../words/refusal.ts";
import type { LineFacts } from "./read-line.ts";

/** Programs listen to no variable of such a name, but to `https_proxy` and its like. */
const OWN = /^(?![a-z_]*proxy$)[a-z_][a-z0-9_]*$/;
const HARMLESS: Readonly<Record<string, RegExp>> = {
	FORCE_COLOR: /^\d*$/,
	GIT_PAGER: /^(?:cat)?$/,
	IFS: /^[\n\t ,;:|]*$/,
	LANG: /^[\w.-]*$/,
	LC_ALL: /^[\w.-]*$/,
	NO_COLOR: /^\d*$/,
	PAGER: /^(?:cat)?$/,
	TZ: /^[\w/+-]*$/,
};

/** A variable could change which program runs, or what it does. */
export function judgeVariable({
	name,
	value,
}: LineFacts["variables"][number]): Refusal | undefined {
	if (OWN.test(name) || HARMLESS[name]?.test(value) === true) return undefined;
	return { word: name, why: "may change what a program does (a name in small letters would not)" };
}
