import type { ParameterOperation } from "unbash";
import { decodeString } from "../output/decode-escapes.ts";
import { globToRegExp } from "./glob-to-reg-exp.ts";

/** `${x#p}`, `${x/p/r}`, `${x^^}`, `${x@U}` on a known string; undefined when the result cannot be worked out. */
export function changeString(
	value: string,
	operation: ParameterOperation,
	[first = "", second = ""]: readonly string[],
): string | undefined {
	if (isTooCostly(value, first) || EXTENDED.test(first)) return undefined;
	switch (operation.type) {
		case "Remove":
			return remove(value, operation.operator, first);
		case "Replace":
			return replace(value, operation.operator, { pattern: first, replacement: second });
		case "CaseModification":
			return first === "" ? changeCase(value, operation.operator) : undefined;
		case "Transform":
			return transform(value, operation.operand.value);
		case "Default":
		case "Slice":
		case "Names":
		case "Unknown":
			return undefined;
	}
}

/** `+(…)` and `[[:alpha:]]` are not worked out. */
const EXTENDED = /[?*+@!]\(|\[[.:=]/;
const MOST_TRIES = 10_000_000;

/** Matching a pattern with several `*` can take very many tries. */
function isTooCostly(value: string, pattern: string): boolean {
	const stars = pattern.split("*").length - 1;
	return stars > 0 && value.length ** (stars + 2) > MOST_TRIES;
}

function remove(value: string, operator: string, pattern: string): string {
	const whole = globToRegExp(pattern, "whole");
	const lengths = [...value, ""].map((_, index) => index);
	const longestFirst = operator.length === 2 ? lengths.reverse() : lengths;
	for (const length of longestFirst) {
		const fromStart = operator.startsWith("#");
		const part = fromStart ? value.slice(0, length) : value.slice(value.length - length);
		if (whole.test(part)) {
			return fromStart ? value.slice(length) : value.slice(0, value.length - length);
		}
	}
	return value;
}

function replace(
	value: string,
	operator: "/" | "//" | "/#" | "/%",
	{ pattern, replacement }: { readonly pattern: string; readonly replacement: string },
): string {
	const anchors = { "/": "first", "//": "every", "/#": "start", "/%": "end" } as const;
	return value.replace(globToRegExp(pattern, anchors[operator]), () => replacement);
}

function changeCase(value: string, operator: "^" | "^^" | "," | ",,"): string {
	switch (operator) {
		case "^^":
			return value.toUpperCase();
		case ",,":
			return value.toLowerCase();
		case "^":
			return value.slice(0, 1).toUpperCase() + value.slice(1);
		case ",":
			return value.slice(0, 1).toLowerCase() + value.slice(1);
	}
}

function transform(value: string, operator: string): string | undefined {
	switch (operator) {
		case "U":
			return value.toUpperCase();
		case "L":
			return value.toLowerCase();
		case "u":
			return value.slice(0, 1).toUpperCase() + value.slice(1);
		case "E":
			return decodeString(value);
		case "Q":
		case "K":
			return `'${value.replaceAll("'", "'\\''")}'`;
		default:
			return undefined;
	}
}
