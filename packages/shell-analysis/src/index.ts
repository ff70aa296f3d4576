export { analyzeCommand } from "./analyze-command.ts";
export { type CommandExplanation, explainCommand } from "./explain-command.ts";
export type { AnalysisContext, FileContent } from "./machine/analysis-context.ts";
export type {
	CommandTrace,
	SimpleCommand,
	VariableChange,
	WriteRedirection,
} from "./verdict/command-trace.ts";
export type {
	CommandVerdict,
	CreationRoute,
	PullRequestCreation,
	UndecidableCause,
} from "./verdict/command-verdict.ts";
export type { FoundCommand } from "./verdict/found-command.ts";
export type { FoundWord } from "./verdict/found-word.ts";
