import { type Argument, argumentOf, wordOf } from "../machine/argument.ts";
import { literalStart } from "../text/literal.ts";
import { dropCharacters } from "../text/slice-text.ts";

/** How a program reads its options. */
export interface FlagRules {
	/** Options that take a value, with their canonical name: `-t` → `title`, `--title` → `title`. */
	readonly valued: ReadonlyMap<string, string>;
	/** Whether options may come after the first operand. */
	readonly interspersed: boolean;
	/** Whether getopt reads them: an equals sign behind a letter is part of its value, long names may be cut short. */
	readonly isGetopt?: boolean;
	/** Those of the valued options that take a value only in the same word: `-i%`, `--replace=%`. */
	readonly attached?: ReadonlySet<string>;
}

/** The options and operands of one command. */
export interface ParsedFlags {
	/** Values by canonical name, in order. */
	readonly values: ReadonlyMap<string, readonly Argument[]>;
	/** Options without a value, as written (`-d`, `--draft`); false for `--draft=false` and for what may be that. */
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
			? longOption(arg, start, rules)
			: shortOptions(arg, start, rules);
		for (const name of option.switches) switches.set(name, option.isOn);
		const { flag } = option;
		if (flag === undefined) continue;
		const isAttached = option.value !== undefined || rules.attached?.has(flag) === true;
		if (!isAttached) index += 1;
		const value = option.value ?? (isAttached ? argumentOf([]) : args[index]);
		if (value !== undefined) addValue(values, rules.valued.get(flag) ?? flag, value);
	}
	return { values, switches, operands };
}

function addValue(values: Map<string, Argument[]>, name: string, value: Argument): void {
	const list = values.get(name) ?? [];
	list.push(value);
	values.set(name, list);
}

interface Option {
	/** The option of the word that takes a value, as written in full. */
	readonly flag: string | undefined;
	readonly value: Argument | undefined;
	readonly switches: readonly string[];
	readonly isOn: boolean;
}

function longOption(arg: Argument, start: string, rules: FlagRules): Option {
	const equals = start.indexOf("=");
	const name = equals < 0 ? start : start.slice(0, equals);
	const value = equals < 0 ? undefined : valueFrom(arg, equals + 1);
	const flag = rules.isGetopt === true ? fullName(name, rules) : name;
	if (rules.valued.has(flag)) return { flag, value, switches: [], isOn: true };
	const isWhole = equals >= 0 || wordOf(arg) !== undefined;
	return { flag: undefined, value: undefined, switches: [flag], isOn: isWhole && isOnWith(value) };
}

/** The only long option with a value that starts so. */
function fullName(name: string, { valued }: FlagRules): string {
	if (valued.has(name)) return name;
	const [first, ...others] = [...valued.keys()].filter((each) => each.startsWith(name));
	const isMeant = first !== undefined && others.length === 0 && name.length > 2;
	return isMeant ? first : name;
}

/** A switch whose value is not known may be off. */
function isOnWith(value: Argument | undefined): boolean {
	if (value === undefined) return true;
	const word = wordOf(value);
	return word !== undefined && !/^(?:false|f|0)$/i.test(word);
}

/** `-abc`: switches until the first option that takes a value; the rest of the word is that value. */
function shortOptions(arg: Argument, start: string, rules: FlagRules): Option {
	const switches: string[] = [];
	for (let at = 1; at < start.length; at += 1) {
		const flag = `-${start[at]}`;
		const hasEquals = start[at + 1] === "=" && rules.isGetopt !== true;
		const rest = valueFrom(arg, hasEquals ? at + 2 : at + 1);
		const isGiven = rest.text.length > 0;
		if (rules.valued.has(flag)) {
			const whole = hasEquals && !isGiven ? valueFrom(arg, at + 1) : rest;
			return { flag, value: whole.text.length > 0 ? whole : undefined, switches, isOn: true };
		}
		switches.push(flag);
		if (hasEquals && isGiven) {
			return { flag: undefined, value: undefined, switches, isOn: isOnWith(rest) };
		}
	}
	return { flag: undefined, value: undefined, switches, isOn: true };
}

function valueFrom(arg: Argument, at: number): Argument {
	return { ...arg, text: dropCharacters(arg.text, at) };
}
