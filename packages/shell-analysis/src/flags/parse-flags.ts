import { type Argument, argumentOf, wordOf } from "../machine/argument.ts";
import { literalStart } from "../text/literal.ts";
import { dropCharacters } from "../text/slice-text.ts";

/** How a program reads its options. */
export interface FlagRules {
	/** Options that take a value, with their canonical name: `-t` → `title`, `--title` → `title`. */
	readonly valued: ReadonlyMap<string, string>;
	/** Whether options may come after the first operand. */
	readonly interspersed: boolean;
}

/** The options and operands of one command. */
export interface ParsedFlags {
	/** Values by canonical name, in order. */
	readonly values: ReadonlyMap<string, readonly Argument[]>;
	/** Options without a value, as written (`-d`, `--draft`); false for `--draft=false`. */
	readonly switches: ReadonlyMap<string, boolean>;
	readonly operands: readonly Argument[];
}

/** Splits arguments into options and operands the way getopt and pflag do. */
export function parseFlags(args: readonly Argument[], rules: FlagRules): ParsedFlags {
	const values = new Map<string, Argument[]>();
	const switches = new Map<string, boolean>();
	const operands: Argument[] = [];
	for (let index = 0; index < args.length; index += 1) {
		const arg = args[index] ?? argumentOf([]);
		const start = literalStart(arg.text);
		const isOperand = !start.startsWith("-") || start === "-";
		const isEnd = wordOf(arg) === "--";
		if (isEnd || (isOperand && !rules.interspersed)) {
			operands.push(...args.slice(isEnd ? index + 1 : index));
			break;
		}
		if (isOperand) operands.push(arg);
		if (isOperand) continue;
		const option = start.startsWith("--")
			? longOption(arg, start)
			: shortOptions(arg, start, rules);
		for (const name of option.switches) switches.set(name, option.isOn);
		const name = option.flag === undefined ? undefined : rules.valued.get(option.flag);
		if (name === undefined) {
			if (option.flag !== undefined) switches.set(option.flag, option.isOn);
			continue;
		}
		if (option.value === undefined) index += 1;
		addValue(values, name, option.value ?? args[index]);
	}
	return { values, switches, operands };
}

function addValue(
	values: Map<string, Argument[]>,
	name: string,
	value: Argument | undefined,
): void {
	if (value === undefined) return;
	const list = values.get(name) ?? [];
	list.push(value);
	values.set(name, list);
}

interface Option {
	readonly flag: string | undefined;
	readonly value: Argument | undefined;
	readonly switches: readonly string[];
	readonly isOn: boolean;
}

function longOption(arg: Argument, start: string): Option {
	const equals = start.indexOf("=");
	if (equals < 0) return { flag: start, value: undefined, switches: [], isOn: true };
	const value = { ...arg, text: dropCharacters(arg.text, equals + 1) };
	const isOn = !/^(?:false|f|0)$/i.test(wordOf(value) ?? "");
	return { flag: start.slice(0, equals), value, switches: [], isOn };
}

/** `-abc`: switches until the first option that takes a value; the rest of the word is that value. */
function shortOptions(arg: Argument, start: string, rules: FlagRules): Option {
	const switches: string[] = [];
	for (let at = 1; at < start.length; at += 1) {
		const flag = `-${start[at]}`;
		if (!rules.valued.has(flag)) {
			switches.push(flag);
			continue;
		}
		const skip = start[at + 1] === "=" ? at + 2 : at + 1;
		const rest = dropCharacters(arg.text, skip);
		const value = rest.length === 0 ? undefined : { ...arg, text: rest };
		return { flag, value, switches, isOn: true };
	}
	return { flag: undefined, value: undefined, switches, isOn: true };
}
