import { inside } from "../machine/place.ts";
import { literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { type CommandVerdict, PASSES } from "../verdict/command-verdict.ts";
import type { Call } from "./call.ts";
import { isPath } from "./is-path.ts";
import { judgeAsCopy } from "./judge-stranger.ts";
import { leaf } from "./leaf.ts";
import { readsOnly } from "./programs/files-loaded-by.ts";
import { judgeLoadedFiles, judgeNamedFiles } from "./programs/loaded-files.ts";
import { rememberWrites } from "./remember-writes.ts";
import { runExecutable } from "./run-executable.ts";
import { judgeAssembledWords } from "./runners/assembled-words.ts";
import { findInTail } from "./runners/find-in-tail.ts";
import { settingFindings } from "./runners/named-settings.ts";
import { judgeOwnFile } from "./runners/own-program.ts";
import { judgePlantedScripts, runSubcommandFiles } from "./runners/planted-scripts.ts";
import { creatingOperands } from "./runners/strings.ts";
import { unread } from "./unread.ts";
import { zshWords } from "./zsh-words.ts";

/** A program without a rule: a script whose text is known is run; else it may run its arguments. */
export function runOther(call: Call): Text {
	const verdict = judgeOwnFile(call, call.argv);
	if (verdict.type !== "passes") return leaf(call, verdict);
	const script = scriptOf(call);
	const path = call.argv[0]?.text ?? [];
	if (script === undefined || literalOf(script) === undefined) {
		const copy = judgeCopy(call, path);
		if (copy.type !== "passes") return leaf(call, copy);
	}
	if (script !== undefined) return runExecutable(call, script);
	if (isPath(path) && call.machine.isTooLarge(path, call.place)) return unread(call, path);
	const words = zshWords(call);
	if (words !== undefined) return call.machine.runCommand(words, inside(call.place, "zsh"));
	judgeLoadedFiles(call);
	judgeNamedFiles(call);
	runSubcommandFiles(call);
	const planted = judgePlantedScripts(call);
	if (planted.type !== "passes") return leaf(call, planted);
	const operands = readsOnly(call.name) ? [] : creatingOperands(call);
	const findings = [...settingFindings(call), ...findInTail(call), ...operands];
	rememberWrites(call);
	if (findings.length === 0) return leaf(call, judgeAssembledWords(call));
	call.machine.found.push(...findings);
	return [call.machine.unknowns.create({ source: `$(${call.name} …)`, printed: true })];
}

/** A program of another name, given by its path, may be a copy of gh or hub. */
function judgeCopy(call: Call, path: Text): CommandVerdict {
	const isFile = isPath(path) || call.place.scope.files.has(literalOf(path) ?? "");
	return isFile ? judgeAsCopy(call) : PASSES;
}

function scriptOf({ machine, argv, place }: Call): Text | undefined {
	const path = argv[0]?.text ?? [];
	return isPath(path)
		? machine.fileText(path, place)
		: place.scope.files.get(literalOf(path) ?? "");
}
