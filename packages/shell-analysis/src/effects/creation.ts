import type { Argument } from "../machine/argument.ts";
import {
	type CommandVerdict,
	CREATION_FIELDS,
	type CreationField,
	type CreationRoute,
	type PullRequestCreation,
} from "../verdict/command-verdict.ts";
import { foundWord } from "../verdict/found-word.ts";

type Values = Partial<Pick<PullRequestCreation, CreationField>>;

/** What a rule about a program reads of a creation. */
export interface CreationDetails extends Values {
	/** The fields that are given; those without a value could not be read. All of them, unless said otherwise. */
	readonly given?: readonly CreationField[];
	/** Words that stand where an option may stand. */
	readonly operands?: readonly Argument[];
}

/** The verdict `creates` for a program call. */
export function creates(
	via: CreationRoute,
	argv: readonly Argument[],
	{ given = CREATION_FIELDS, operands = [], ...values }: CreationDetails = {},
): CommandVerdict {
	const unread = given.filter((field) => values[field] === undefined);
	const words = argv.map(foundWord);
	const isOpen =
		words.slice(1).some((word) => word.maySplit) ||
		operands.some(mayBeOption) ||
		argv.slice(1).some(mayBeAnotherOption);
	const shown = words.map((word) => word.text);
	return { type: "creates", creation: { via, argv: shown, ...values, unread, isOpen } };
}

function mayBeOption({ text }: Argument): boolean {
	return text[0] !== undefined && text[0].kind !== "literal";
}

/** The short options of gh that take no value: whatever follows in their word are options, too. */
const WITHOUT_VALUE = /^(?:-[defiw]*|--[a-z-]*)$/;

/** A word whose option's name goes on with what only the shell knows. */
function mayBeAnotherOption({ text: [first, second] }: Argument): boolean {
	if (first?.kind !== "literal" || second === undefined) return false;
	return WITHOUT_VALUE.test(first.text);
}
