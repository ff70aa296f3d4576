import { OUTPUTS } from "../output/outputs.ts";
import type { Text } from "../text/text.ts";
import { BUILTINS } from "./builtins/builtins.ts";
import type { Call, Handler, HandlerTable } from "./call.ts";
import { isInert, isSilent } from "./inert-programs.ts";
import { leaf } from "./leaf.ts";
import { interpreterNamed } from "./programs/interpreters.ts";
import { PROGRAMS } from "./programs/programs.ts";
import { runInterpreter } from "./programs/run-interpreter.ts";
import { runShell } from "./programs/shell.ts";
import { isShell } from "./programs/shell-names.ts";
import { isReading, rememberWrites } from "./remember-writes.ts";
import { runOther } from "./run-other.ts";
import { settingFindings } from "./runners/named-settings.ts";
import { isOwnProgram } from "./runners/own-program.ts";
import { RUNNERS } from "./runners/runners.ts";

const TABLE: ReadonlyMap<string, Handler> = new Map(
	[OUTPUTS, BUILTINS, PROGRAMS, RUNNERS].flatMap((table: HandlerTable) => Object.entries(table)),
);

/** What carries out the calls of a program. */
export function handlerFor(name: string): Handler {
	const known = TABLE.get(name);
	if (known !== undefined) return known;
	if (isShell(name)) return runShell;
	if (interpreterNamed(name) !== undefined) return runInterpreter;
	if (isOwnProgram(name)) return TABLE.get("codex-workers") ?? runOther;
	return isInert(name) ? runInert : runOther;
}

/** A program that runs none of its operands; it may write files. */
function runInert(call: Call): Text {
	rememberWrites(call);
	if (!isReading(call.name)) call.machine.found.push(...settingFindings(call));
	return isSilent(call.name) ? leaf(call, undefined, []) : leaf(call);
}
