import { explainCommand } from "@codex-workers/shell-analysis";
import type { CommandResult } from "../command-result.ts";
import { explanationText } from "./explanation-text.ts";

/** What the gate sees in a command line. Asks GitHub nothing: a creation is judged when it runs. */
export function explain(command: string): CommandResult {
	const explanation = explainCommand(command);
	return {
		text: explanationText(explanation),
		json: { command, ...explanation },
	};
}
