import type { ScopeSettings } from "../settings/scope-settings.ts";
import { evaluatedText } from "./evaluates-text.ts";
import { judgeCheck } from "./judge-check.ts";
import { judgeCommand } from "./judge-command.ts";
import { judgeFolder } from "./judge-folder.ts";
import { judgeVariable } from "./judge-variable.ts";
import type { LineRefusal } from "./line-refusal.ts";
import { readLine } from "./read-line.ts";

/** Codex applies a patch in a shell command itself, whichever program seems to get it. */
const PATCH = /^\s*\*\*\* Begin Patch/m;
const LONGEST = 8_192;
/** To no file. */
const NOWHERE = /^\/dev\/(?:null|stdout|stderr)$/;

/**
 * Why a command line may not run where nothing may be written; `undefined` when it only reads, or
 * is one of the checks. `isAtTop`: it would run at the top of its checkout, as the checks must.
 */
export function judgeLine(
	line: string,
	{ checks }: Pick<ScopeSettings, "checks">,
	isAtTop: boolean,
): LineRefusal | undefined {
	if (line.length > LONGEST)
		return { word: line.slice(0, 40), why: "begins a line that is too long" };
	if (PATCH.test(line)) return { word: "*** Begin Patch", why: "is a patch, which edits files" };
	const check = judgeCheck(line, checks, isAtTop);
	return check === "no check" ? judgeReading(line) : check;
}

function judgeReading(line: string): LineRefusal | undefined {
	const { commands, writes, variables, gap } = readLine(line);
	for (const { words } of commands) {
		const refusal = judgeCommand(words);
		if (refusal !== undefined) {
			return { ...refusal, word: refusal.word || words.join(" "), command: words };
		}
	}
	const folder = judgeFolder(commands);
	if (folder !== undefined) return folder;
	const file = writes.find((path) => !NOWHERE.test(path));
	if (file !== undefined) return { word: file, why: "would be written by a redirection" };
	const variable = variables.map(judgeVariable).find((refusal) => refusal !== undefined);
	if (variable !== undefined) return variable;
	if (gap !== undefined) return { word: line, why: `cannot be judged (${gap})`, isUnclear: true };
	const text = evaluatedText(line);
	return text === undefined
		? undefined
		: { word: text, why: "may run what a text says", isUnclear: true };
}
