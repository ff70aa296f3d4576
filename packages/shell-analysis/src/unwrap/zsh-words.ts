import { lookUp } from "../expand/look-up.ts";
import { splitFields } from "../expand/split-fields.ts";
import type { Argument } from "../machine/argument.ts";
import { wordOf } from "../machine/argument.ts";
import type { Call } from "./call.ts";

/** `$=name` and `$~name` are literal words to bash; zsh puts the words of the variable there. */
export function zshWords({ machine, argv, args, place }: Call): readonly Argument[] | undefined {
	const name = /^\$[=~^]+([A-Za-z_]\w*)$/.exec(wordOf(argv[0]) ?? "")?.[1];
	if (name === undefined) return undefined;
	return [...splitFields([{ texts: [lookUp(machine, name, place)], quoted: false }]), ...args];
}
