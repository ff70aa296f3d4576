import { printedText } from "../../effects/interpreter/printed-text.ts";
import { programTokens } from "../../effects/interpreter/program-tokens.ts";
import { wordOf } from "../../machine/argument.ts";
import { printedFields } from "../../output/awk-fields.ts";
import { literal } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";

/** Options that only give the program. */
const GIVING = /^(?:-[ceErp]|-|--eval|--print)$/;
/** Variables that make an interpreter print something else, or in another encoding. */
const CHANGING = /^(?:PYTHON|PERL|NODE|RUBY|LC_|LANG)\w*$/;

/** What simple programs print; undefined where it is not known. */
export function printedOutput(call: Call, source: string): Text | undefined {
	const { machine, name, place, args } = call;
	const words = args.map(wordOf);
	const isAwk = /awk$/.test(name);
	if (isAwk && words.every((word) => word === source)) {
		const fields = printedFields(machine, source, place.stdin);
		if (fields !== undefined) return fields;
	}
	const isPlain = words.every((word) => word === source || (!isAwk && GIVING.test(word ?? "-x")));
	const isChanged = [...place.scope.variables.peek().keys()].some((each) => CHANGING.test(each));
	if (!isPlain || isChanged) return undefined;
	const printed = printedText(programTokens(source, name), name);
	return printed === undefined ? undefined : literal(printed);
}
