import { isJavaScript } from "../../effects/interpreter/is-java-script.ts";
import type { ParsedFlags } from "../../flags/parse-flags.ts";
import { isOn } from "../../flags/read-flags.ts";
import { wordOf } from "../../machine/argument.ts";
import { isTerminal } from "../../text/is-terminal.ts";
import { literal, literalOf, literalStart } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { isTelling, trial } from "../trial.ts";
import { openSession } from "./run-input.ts";
import { runProgramText } from "./run-program-text.ts";

/** What an interpreter runs beside its program: what is typed into it afterwards, a module that is an expression. */
export function judgeFurtherPrograms(call: Call, flags: ParsedFlags): void {
	for (const { text } of flags.values.get("module") ?? []) {
		if (/[;({\s]/.test(literalOf(text) ?? ";")) judge(call, text);
	}
	if (!isInteractive(call, flags)) return;
	if (isTerminal(call.place.stdin)) openSession(call);
	else judge(call, call.place.stdin);
}

function judge(call: Call, text: Text): void {
	const findings = trial(call.machine, () => void runProgramText(call, text));
	call.machine.found.push(...findings.filter(isTelling));
}

const CONSOLES = /^(?:code|pdb|asyncio|IPython|ptpython|bpython)$/;

function isInteractive({ name, place }: Call, flags: ParsedFlags): boolean {
	if (/^(?:python|pypy)/.test(name)) {
		const module = isOn(flags, "-m") ? (wordOf(flags.operands[0]) ?? "") : "";
		const isInspected = place.scope.variables.get("PYTHONINSPECT") !== undefined;
		return isOn(flags, "-i") || isInspected || CONSOLES.test(module);
	}
	if (isJavaScript(name)) {
		return isOn(flags, "-i", "--interactive") || wordOf(flags.operands[0]) === "inspect";
	}
	return name.startsWith("perl") ? isOn(flags, "-d") : name.startsWith("php") && isOn(flags, "-a");
}

const COOKIE = /^(?:[^\n]*\n)?[ \t\f]*#[^\n]*?coding[:=][ \t]*([-\w.]+)/;
const READ_AS_WRITTEN = /^(?:utf-?8(?:-sig)?|u8|ascii|us-ascii|latin-?1|iso-?8859-?\d+)$/i;

/** A file may tell Python to read it in another encoding, or Python is told to leave out its first line. */
export function judgeOtherReadings(call: Call, flags: ParsedFlags, text: Text): void {
	if (!/^(?:python|pypy)/.test(call.name)) return;
	const encoding = COOKIE.exec(literalStart(text))?.[1] ?? "utf-8";
	if (!READ_AS_WRITTEN.test(encoding.replaceAll("_", "-"))) {
		const why = "is an encoding in which the program reads otherwise than it is written";
		call.machine.record(call.argv, undecidable("dynamic", encoding, why), call.place);
	}
	const source = literalOf(text);
	if (!isOn(flags, "-x") || source === undefined) return;
	judge(call, literal(source.slice(source.indexOf("\n") + 1)));
}
