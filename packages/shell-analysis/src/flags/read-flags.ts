import { wordOf } from "../machine/argument.ts";
import type { ParsedFlags } from "./parse-flags.ts";

/** The last value of an option, if it is completely known. */
export function lastWord(flags: ParsedFlags, name: string): string | undefined {
	return wordOf(flags.values.get(name)?.at(-1));
}

/** Whether one of these switches is on. */
export function isOn(flags: ParsedFlags, ...names: readonly string[]): boolean {
	return names.some((name) => flags.switches.get(name) === true);
}
