import { wordOf } from "../../machine/argument.ts";
import { literalStart } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";

/** Options behind `-W` that name no program: `-W version`. Each awk shortens the others in its own way. */
const HARMLESS =
	/^(?:v(?:ersion)?|help|usage|posix|interactive|lint|traditional|compat|copyright|dump|re-interval)$/;

/** `awk -W exec file` runs the file, and `-We` is short for it: undecidable for any option that is not known. */
export function judgeAwkOptions(call: Call): void {
	const { machine, argv, args, place } = call;
	for (const [index, argument] of args.entries()) {
		const start = literalStart(argument.text);
		if (start === "--" || (!start.startsWith("-") && !isValue(call, index))) return;
		if (!start.startsWith("-W")) continue;
		const value = start === "-W" ? args[index + 1] : undefined;
		const option = value?.text ?? dropCharacters(argument.text, 2);
		if (HARMLESS.test(wordOf({ text: option, many: false }) ?? "")) continue;
		const why = "is an option of awk that may run a file; give the program with -f";
		machine.record(argv, undecidable("dynamic", showText(argument.text), why), place);
		return;
	}
}

function isValue({ args }: Call, index: number): boolean {
	return /^-[FvfWile]$/.test(wordOf(args[index - 1]) ?? "");
}
