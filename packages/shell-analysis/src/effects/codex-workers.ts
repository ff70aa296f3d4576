import { type Argument, wordOf } from "../machine/argument.ts";
import { literalStart } from "../text/literal.ts";
import { showText } from "../text/show-text.ts";
import { type CommandVerdict, PASSES } from "../verdict/command-verdict.ts";
import { undecidable } from "../verdict/undecidable.ts";
import { creates } from "./creation.ts";
import { readPrFlags } from "./gh/gh-pr.ts";
import type { Invocation } from "./invocation.ts";

/** `codex-workers pr create`; no other command of ours opens a pull request. */
export function judgeCodexWorkers(invocation: Invocation): CommandVerdict {
	const words = invocation.args.filter((argument) => !isOption(argument));
	const [group, action] = words;
	const blind = [group, action].find(
		(word, index) =>
			word !== undefined && wordOf(word) === undefined && (index === 0 || isPr(group)),
	);
	if (blind !== undefined) {
		const why = "stands where codex-workers expects its command; write it out";
		return undecidable("dynamic", showText(blind.text), why);
	}
	if (!isPr(group) || wordOf(action) !== "create") return PASSES;
	const args = invocation.args.filter((argument) => argument !== group && argument !== action);
	const { isHarmless, details } = readPrFlags(invocation, args);
	return isHarmless ? PASSES : creates("codex-workers", invocation.argv, details);
}

function isPr(word: Argument | undefined): boolean {
	return wordOf(word) === "pr";
}

function isOption(argument: Argument): boolean {
	return literalStart(argument.text).startsWith("-");
}
