import type { ResearchMarker } from "@codex-workers/protocol";
import { inlineCode } from "../markdown/inline-code.ts";
import type { PromptComment } from "../prompt-comment.ts";
import { untrustedLine } from "../quotation/untrusted-line.ts";
import type { ForeignSection } from "./foreign-section.ts";
import { labelledText } from "./labelled.ts";

/** What research after a failed attempt found out. */
export function researchSection({
	marker: { data },
	comment,
}: PromptComment<ResearchMarker>): ForeignSection {
	const url = untrustedLine(comment.url, 300);
	return {
		introduction: `## Research on the failed attempt

${inlineCode(data.worker_id)} researched the failure, cycle ${data.cycle}, in ${url}.
Do not repeat what failed. Check the findings before you rely on them.`,
		source: `in the comment ${url}`,
		parts: [
			...labelledText("research approach", "Proposed approach", data.proposed_approach),
			...labelledText("research obstacle", "Impossible without", data.impossible_without),
			...labelledText("research findings", "Findings", data.findings),
		],
	};
}
