import { DEVELOPER_COMMANDS } from "./developer-commands.ts";
import { INTERPRETERS } from "./interpreters.ts";
import { CREATING, HARMLESS, type Leaf } from "./leaf.ts";
import { isPlain } from "./quoting.ts";
import type { Random } from "./random.ts";
import { SCRIPT_FORMS } from "./scripts/script-forms.ts";
import { WORD_FORMS } from "./words/word-forms.ts";

/** A command that is meant to open a pull request, or meant not to, and how it came about. */
export interface GeneratedCommand {
	readonly command: string;
	readonly isMeantToCreate: boolean;
	/** The simple command, the way its words are written, and what is around it, innermost first. */
	readonly families: readonly string[];
}

/** What the generator needs from outside. */
export interface GeneratorSetup {
	readonly random: Random;
	/** Whether a program can be run. */
	readonly has: (program: string) => boolean;
}

const LONGEST = 20_000;
/** Interpreters take long to start. */
const SHARE_OF_INTERPRETERS = 0.02;
const SHARE_OF_DEVELOPERS = 0.25;

/** Makes up one command: a simple command, written in some way, inside up to two other things. */
export function generateCommand(setup: GeneratorSetup): GeneratedCommand {
	const { random } = setup;
	if (random.chance(SHARE_OF_DEVELOPERS)) return developerCommand(random);
	const isMeantToCreate = random.chance(0.75);
	const leaf = random.pick(isMeantToCreate ? CREATING : HARMLESS);
	const core = random.chance(SHARE_OF_INTERPRETERS)
		? interpreted(setup, leaf)
		: written(setup, leaf);
	let { command } = core;
	const families = [leaf.family, core.family];
	for (let depth = random.below(3); depth > 0; depth -= 1) {
		const form = pickForm(setup, SCRIPT_FORMS);
		const outer = form.make(command, random);
		if (outer.length > LONGEST) break;
		command = outer;
		families.push(form.family);
	}
	return { command, isMeantToCreate, families };
}

/** One or two lines as developers type them. */
function developerCommand(random: Random): GeneratedCommand {
	const lines = Array.from({ length: 1 + random.below(2) }, () =>
		random.pick(DEVELOPER_COMMANDS)(random),
	);
	return { command: lines.join("\n"), isMeantToCreate: false, families: ["developer"] };
}

interface Core {
	readonly command: string;
	readonly family: string;
}

function written(setup: GeneratorSetup, { words }: Leaf): Core {
	const canSplit = words.every(isPlain);
	const form = pickForm(
		setup,
		WORD_FORMS.filter(({ plain }) => canSplit || plain !== true),
	);
	return { command: form.make(words, setup.random), family: form.family };
}

function interpreted(setup: GeneratorSetup, leaf: Leaf): Core {
	const form = setup.random.pick(INTERPRETERS);
	if (!setup.has(form.program)) return written(setup, leaf);
	return { command: form.make(leaf.words, setup.random), family: form.program };
}

/** A form of all; another one where its program is missing, so that the seed means the same on most machines. */
function pickForm<Form extends { readonly needs?: string }>(
	{ random, has }: GeneratorSetup,
	forms: readonly Form[],
): Form {
	const form = random.pick(forms);
	if (form.needs === undefined || has(form.needs)) return form;
	return random.pick(forms.filter(({ needs }) => needs === undefined));
}
