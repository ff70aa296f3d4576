import type { WorkerPromptInput } from "../worker-prompt-input.ts";
import { failureSection } from "./failure-section.ts";
import type { ForeignSection } from "./foreign-section.ts";
import { handoverSection } from "./handover-section.ts";
import { issueSection } from "./issue-section.ts";
import { notesSection } from "./notes-section.ts";
import { researchSection } from "./research-section.ts";

/** Everything foreign in a prompt: what earlier workers left, what comes with the dispatch, the issue last. */
export function contextSections(input: WorkerPromptInput): readonly ForeignSection[] {
	const { handover, failure, research, notes } = input;
	return [
		...(handover == null ? [] : [handoverSection(handover)]),
		...(failure == null ? [] : [failureSection(failure)]),
		...(research == null ? [] : [researchSection(research)]),
		...notesSection(notes),
		issueSection(input),
	];
}
