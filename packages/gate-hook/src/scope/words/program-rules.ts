import { isKnown } from "./hole.ts";
import { optionRule } from "./option-rule.ts";
import { readOptions } from "./read-options.ts";
import type { ArgumentsRule, ProgramRule } from "./refusal.ts";

/** For a program that neither writes nor runs anything, whatever it is given. */
export const anyArguments: ArgumentsRule = () => undefined;

/** For a program that only reads with these options, see `optionRule`, and so many operands. */
export function onlyOptions(list: string, mostOperands = Number.POSITIVE_INFINITY): ArgumentsRule {
	const rule = optionRule(list);
	return (args) => {
		const read = readOptions(args, rule);
		if ("refusal" in read) return read.refusal;
		const extra = read.operands[mostOperands] ?? read.operands.find(maySplit);
		if (extra === undefined || mostOperands === Number.POSITIVE_INFINITY) return undefined;
		return { word: extra, why: "may name what is written" };
	};
}

/** What is not known may be several words. */
const maySplit = (word: string) => !isKnown(word);

/** One rule for each of the programs named, which are divided by blanks. */
export function rulesFor<Rule extends ProgramRule>(names: string, rule: Rule): [string, Rule][] {
	return names.split(/\s+/).map((name) => [name, rule]);
}
