import type { WordForm } from "../form.ts";
import { DOUBTS } from "./doubts.ts";
import { FLOW } from "./flow.ts";
import { LEXICAL } from "./lexical.ts";
import { RUNNERS } from "./runners.ts";
import { VARIABLES } from "./variables.ts";

/** Every way to make the shell run a list of words. */
export const WORD_FORMS: readonly WordForm[] = [
	...LEXICAL,
	...VARIABLES,
	...FLOW,
	...RUNNERS,
	...DOUBTS,
];
