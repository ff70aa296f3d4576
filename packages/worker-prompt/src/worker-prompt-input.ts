import type {
	FailedMarker,
	HandoverMarker,
	ResearchMarker,
	TurnThresholds,
	WorkerScope,
} from "@codex-workers/protocol";
import type { ProjectCommands } from "./project-commands.ts";
import type { PromptComment } from "./prompt-comment.ts";

/**
 * Everything a worker's prompt is made from. Foreign text, and quoted as such: the issue's title,
 * body and labels, all that the comments say, and the notes. The rest is shown on one line, whatever it holds.
 */
export interface WorkerPromptInput {
	readonly worker: {
		readonly id: string;
		/** 1 for the first attempt on the issue. */
		readonly attempt: number;
		readonly orchestrationId: string | null;
	};
	/** `owner/name`. */
	readonly repository: string;
	readonly issue: {
		readonly number: number;
		readonly title: string;
		readonly body: string;
		readonly url: string;
		readonly labels?: readonly string[];
	};
	readonly branch: string;
	readonly base: string;
	/** The budget, in completed model responses; a positive whole number. */
	readonly turns: number;
	/** Where phases of the budget begin; in proportion unless said. */
	readonly turnThresholds?: TurnThresholds;
	/** Whether the conversation with the previous worker stands above this prompt; `false` unless said. */
	readonly continuesThread?: boolean;
	/** How the worker calls this tool in bash; `codex-workers` unless it is not on its PATH. */
	readonly command?: string;
	/** What the worker may do; `standard` unless said. */
	readonly scope?: WorkerScope;
	/** The project's own commands, where the configuration names them. */
	readonly commands?: ProjectCommands;
	/** Globs that make a change security-sensitive; `SECURITY_PATTERNS` unless said. */
	readonly securityPatterns?: readonly string[];
	/** The newest trusted handover, for a worker that goes on from it. */
	readonly handover?: PromptComment<HandoverMarker> | null;
	/** How the last attempt failed; a research worker needs it, since it cannot ask GitHub. */
	readonly failure?: PromptComment<FailedMarker> | null;
	/** The newest trusted research, for the attempt after it. */
	readonly research?: PromptComment<ResearchMarker> | null;
	/** What whoever dispatches the worker adds. */
	readonly notes?: string | null;
	/**
	 * Characters the prompt may have; `DEFAULT_PROMPT_BUDGET` unless said. What the contract itself
	 * needs is always there.
	 */
	readonly budget?: number;
}
