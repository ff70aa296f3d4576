import { judgeCodexWorkers } from "../../effects/codex-workers.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import { couldBe } from "../../text/could-be.ts";
import { literalStart } from "../../text/literal.ts";
import { type CommandVerdict, PASSES } from "../../verdict/command-verdict.ts";
import type { Call } from "../call.ts";
import { invocationOf } from "../invocation-of.ts";
import { programName } from "../program-name.ts";

/** Whether it is our own command, by its name or by its file. */
export function isOwnProgram(name: string | undefined): boolean {
	return name !== undefined && /^codex-workers(?:\.[cm]?[jt]s)?$/.test(name);
}

/** Whether the words are a JavaScript file, or one that is not known, with `pr create` behind it. */
export function isOwnCreation([file, ...args]: readonly Argument[]): boolean {
	const name = file === undefined ? "" : programName(file.text);
	if (name !== undefined && !/\.[cm]?[jt]s$/.test(name)) return false;
	const [group, action] = args.filter(({ text }) => !literalStart(text).startsWith("-"));
	return wordOf(group) === "pr" && action !== undefined && couldBe(action.text, "create");
}

/** Our own command by the path of its file, built or not: `dist/main.mjs pr create`. */
export function judgeOwnFile(call: Call, words: readonly Argument[]): CommandVerdict {
	if (!isOwnCreation(words)) return PASSES;
	return judgeCodexWorkers(invocationOf({ ...call, argv: words, args: words.slice(1) }));
}
