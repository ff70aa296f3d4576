import { fitLimits } from "./budget/fit-limits.ts";
import type { PartLimits } from "./budget/part-limits.ts";
import { contextSections } from "./context/context-sections.ts";
import { quoteSection } from "./context/quote-section.ts";
import { contractFacts } from "./contract/contract-facts.ts";
import { contractOfScope } from "./scopes/contract-of-scope.ts";
import type { WorkerPromptInput } from "./worker-prompt-input.ts";

/** Characters of a prompt where nothing else is said. */
export const DEFAULT_PROMPT_BUDGET = 40_000;

/** A worker's prompt. */
export interface ComposedPrompt {
	/** Markdown. */
	readonly prompt: string;
	/** What was left out for length: `handover gotchas`, `the end of the issue text`. */
	readonly dropped: readonly string[];
}

/**
 * The whole prompt of a worker: the contract of its scope, then what earlier workers left for it,
 * the issue last. Foreign text is cut in a fixed order until the prompt fits its budget; the
 * contract never is, so a budget below its length is exceeded.
 */
export function composeWorkerPrompt(input: WorkerPromptInput): ComposedPrompt {
	const { scope = "standard", budget = DEFAULT_PROMPT_BUDGET } = input;
	const facts = contractFacts(input);
	const contract = contractOfScope(scope).map((section) => section(facts));
	const sections = contextSections(input);
	const composeAt = (limits: PartLimits): ComposedPrompt => {
		const quoted = sections.map((section) => quoteSection(section, limits));
		return {
			prompt: `${[...contract, ...quoted.map(({ text }) => text)].join("\n\n")}\n`,
			dropped: quoted.flatMap(({ dropped }) => dropped),
		};
	};
	return composeAt(fitLimits((limits) => composeAt(limits).prompt.length, budget));
}
