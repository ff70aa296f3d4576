import { isJavaScript } from "../is-java-script.ts";
import type { StraightLineLanguage } from "./straight-line.ts";

const NAMES: readonly (readonly [RegExp, StraightLineLanguage])[] = [
	[/^(?:python|pypy)[\d.]*$/, "python"],
	[/^perl[\d.]*$/, "perl"],
	[/^j?ruby[\d.]*$/, "ruby"],
	[/^php[\d.]*$/, "php"],
	[/^(?:lua|luajit)[\d.]*$/, "lua"],
	[/^(?:[gmn]?awk|busybox-awk)$/, "awk"],
];

/** The language of an interpreter, if its straight-line programs can be read. */
export function languageOf(interpreter: string): StraightLineLanguage | undefined {
	if (isJavaScript(interpreter)) return interpreter === "osascript" ? undefined : "javascript";
	return NAMES.find(([name]) => name.test(interpreter))?.[1];
}
