import { findVariable } from "../../expand/look-up.ts";
import { setVariable } from "../../expand/set-variable.ts";
import { splitFields } from "../../expand/split-fields.ts";
import { parseFlags } from "../../flags/parse-flags.ts";
import { isOn } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { argumentOf, wordOf } from "../../machine/argument.ts";
import { list, scalar } from "../../scope/variable.ts";
import { isTerminal } from "../../text/is-terminal.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literalOf } from "../../text/literal.ts";
import { splitLines } from "../../text/split-lines.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { evaluateName } from "./evaluated-names.ts";

const VALUED = valuedFlags({ array: "-a", delimiter: "-d", other: "-i -n -N -p -t -u" });

/** `read name…`: each name may take its part of any line of standard input, all names the part of the same line. */
export function runRead(call: Call): Text {
	const { machine, place } = call;
	const flags = parseFlags(call.args, { valued: VALUED, interspersed: false });
	for (const operand of flags.operands) evaluateName(call, operand);
	const lines = flags.values.has("delimiter") ? [place.stdin] : splitLines(place.stdin);
	const array = wordOf(flags.values.get("array")?.at(-1));
	if (array !== undefined) {
		const first = fields(lines[0] ?? [], call);
		setVariable(machine, { name: array, variable: list(first) }, place);
		return leaf(call, undefined, []);
	}
	const operands = flags.operands.length > 0 ? flags.operands : [argumentOf([])];
	const names = operands.map((operand) => wordOf(operand) || "REPLY");
	const isWhole = names.length === 1 || isOn(flags, "-N");
	const rows = lines.map((line) => (isWhole ? [line] : row(fields(line, call), names.length)));
	assignColumns(call, names, rows);
	return leaf(call, undefined, []);
}

function fields(line: Text, { place }: Call): readonly Text[] {
	const variable = findVariable("IFS", place);
	const separators = variable?.kind === "scalar" ? literalOf(variable.text) : undefined;
	return splitFields([{ texts: [line], quoted: false }], separators).map((field) => field.text);
}

/** The last name takes the rest of the line. */
function row(texts: readonly Text[], width: number): readonly Text[] {
	return [...texts.slice(0, width - 1), joinTexts(texts.slice(width - 1), " ")];
}

function assignColumns(
	{ machine, place }: Call,
	names: readonly string[],
	rows: readonly (readonly Text[])[],
): void {
	const terminal = isTerminal(place.stdin);
	let group: number | undefined;
	for (const [column, name] of names.entries()) {
		const options = rows.map((texts) => texts[column] ?? []);
		const [only] = options;
		if (only !== undefined && options.length === 1) {
			setVariable(machine, { name, variable: scalar(only) }, place);
			continue;
		}
		const open = options.length === 0;
		const piece = machine.unknowns.create({
			source: `$${name}`,
			options,
			open,
			terminal,
			...(group === undefined ? {} : { group }),
		});
		group ??= piece.group;
		setVariable(machine, { name, variable: scalar([piece]) }, place);
	}
}
