import type { ScriptForm } from "../form.ts";
import { COMPOUNDS } from "./compounds.ts";
import { FILES } from "./files.ts";
import { PROGRAMS } from "./programs.ts";
import { SHELLS } from "./shells.ts";

/** Every way to put a script into another one. */
export const SCRIPT_FORMS: readonly ScriptForm[] = [
	...COMPOUNDS,
	...SHELLS,
	...FILES,
	...FILES,
	...PROGRAMS,
];
