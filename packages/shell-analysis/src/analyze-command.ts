import { explainCommand } from "./explain-command.ts";
import type { AnalysisContext } from "./machine/analysis-context.ts";
import type { CommandVerdict } from "./verdict/command-verdict.ts";

/**
 * Whether a bash command line would open a pull request. `undecidable` names the word at fault and is meant to be
 * refused. Never throws.
 */
export function analyzeCommand(command: string, context: AnalysisContext = {}): CommandVerdict {
	return explainCommand(command, context).verdict;
}
