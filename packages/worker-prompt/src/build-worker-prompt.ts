import { finish } from "./sections/finish.ts";
import { identity } from "./sections/identity.ts";
import { issue } from "./sections/issue.ts";
import { reviewGate } from "./sections/review-gate.ts";
import { rules } from "./sections/rules.ts";
import { startup } from "./sections/startup.ts";
import { turnBudget } from "./sections/turn-budget.ts";
import type { WorkerPromptInput } from "./worker-prompt-input.ts";

/** The whole prompt of a worker, as Markdown; the issue comes last, quoted as foreign text. */
export function buildWorkerPrompt(input: WorkerPromptInput): string {
	const command = input.command ?? "codex-workers";
	const sections = [
		identity(input),
		startup(input, command),
		rules(input),
		reviewGate(input, command),
		finish(input, command),
		turnBudget(input),
		issue(input),
	];
	return `${sections.join("\n\n")}\n`;
}
