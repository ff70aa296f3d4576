import { toolUseIntent } from "@codex-workers/gate-hook";
import { explainCommand } from "@codex-workers/shell-analysis";
import type { CommandResult } from "../command-result.ts";
import { explanationText } from "./explanation-text.ts";
import { verdictOfIntent } from "./verdict-of-intent.ts";

/**
 * What the gate sees in a command line, and whether it would refuse it, as text for `columns`
 * columns. Asks GitHub nothing and reads no file: a creation is judged when it runs.
 */
export function explain(command: string, columns?: number): CommandResult {
	const explanation = explainCommand(command);
	const intent = toolUseIntent({ kind: "shell", command }, () => undefined);
	const { denied, rule, why } = verdictOfIntent(intent);
	return {
		text: explanationText(explanation, { intent, columns }),
		json: { command, ...explanation, denied, rule, why },
	};
}
