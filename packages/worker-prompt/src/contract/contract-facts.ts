import { SECURITY_PATTERNS, type TurnPhase, turnTable } from "@codex-workers/protocol";
import type { ProjectCommands } from "../project-commands.ts";
import { untrustedLine } from "../quotation/untrusted-line.ts";
import type { WorkerPromptInput } from "../worker-prompt-input.ts";

/** What the sections of the contract speak of. Every text is a single line without backticks. */
export interface ContractFacts {
	readonly workerId: string;
	readonly attempt: number;
	readonly orchestration: string | null;
	readonly repository: string;
	readonly issue: number;
	readonly issueUrl: string;
	readonly branch: string;
	readonly base: string;
	readonly turns: number;
	/** The phases of that budget. */
	readonly phases: readonly TurnPhase[];
	/** Whether the conversation with the previous worker stands above the prompt. */
	readonly continuesThread: boolean;
	/** How the worker calls this tool. */
	readonly command: string;
	readonly commands: ProjectCommands;
	readonly securityPatterns: readonly string[];
}

/** The facts of an input. */
export function contractFacts(input: WorkerPromptInput): ContractFacts {
	const { worker, issue, commands = {}, securityPatterns = SECURITY_PATTERNS } = input;
	return {
		workerId: untrustedLine(worker.id),
		attempt: worker.attempt,
		orchestration: worker.orchestrationId === null ? null : untrustedLine(worker.orchestrationId),
		repository: untrustedLine(input.repository),
		issue: issue.number,
		issueUrl: untrustedLine(issue.url, 300),
		branch: untrustedLine(input.branch, 250),
		base: untrustedLine(input.base, 250),
		turns: input.turns,
		phases: turnTable(input.turns, input.turnThresholds),
		continuesThread: input.continuesThread ?? false,
		command: untrustedLine(input.command ?? "codex-workers", 1_000),
		commands,
		securityPatterns: securityPatterns.map((pattern) => untrustedLine(pattern)),
	};
}
