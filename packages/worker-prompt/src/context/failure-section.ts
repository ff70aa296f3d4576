import type { FailedMarker } from "@codex-workers/protocol";
import { inlineCode } from "../markdown/inline-code.ts";
import type { PromptComment } from "../prompt-comment.ts";
import { untrustedLine } from "../quotation/untrusted-line.ts";
import type { ForeignSection } from "./foreign-section.ts";
import { labelledList, labelledText } from "./labelled.ts";
import { trialTexts } from "./trial-texts.ts";

/** How the last attempt failed, as its worker tells it. */
export function failureSection({
	marker: { data },
	comment,
}: PromptComment<FailedMarker>): ForeignSection {
	const url = untrustedLine(comment.url, 300);
	const attempt = data.attempt === null ? "" : `, attempt ${data.attempt}`;
	return {
		introduction: `## The failed attempt

${inlineCode(data.worker_id)}${attempt}, reported its failure in ${url}.`,
		source: `in the comment ${url}`,
		parts: [
			...labelledText("failure itself", "What failed", data.failure),
			...labelledList(
				"failure questions",
				"Questions",
				data.research_needed.map(({ item }) => item),
			),
			...labelledText("failure hypothesis", "Hypothesis", data.hypothesis),
			...labelledList("failure approaches", "Tried", trialTexts(data.tried)),
			...labelledText("failure output", "Output", data.error),
		],
	};
}
