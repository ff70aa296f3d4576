import type { PromptComment } from "../prompt-comment.ts";
import type { WorkerPromptInput } from "../worker-prompt-input.ts";
import { FAILURE, FULL_INPUT, HANDOVER, RESEARCH } from "./prompt-inputs.ts";

/** `FULL_INPUT` with a text in every place that has text; lists have the other one too. */
export function inputSaying(text: string, other: string): WorkerPromptInput {
	return {
		...FULL_INPUT,
		worker: { id: text, attempt: 3, orchestrationId: text },
		repository: text,
		issue: { number: 123, title: text, body: text, url: text, labels: [text, other] },
		branch: text,
		base: text,
		handover: handoverSaying(text, other),
		failure: failureSaying(text, other),
		research: researchSaying(text),
		notes: text,
	};
}

function handoverSaying(text: string, other: string): typeof HANDOVER {
	const texts = [text, other];
	return commentSaying(text, {
		...HANDOVER.marker.data,
		worker_id: text,
		reason: text,
		branch: text,
		tests: { status: "failing", reason: text },
		done: texts,
		in_progress: texts,
		remaining: texts,
		decisions: texts,
		approaches: [{ approach: text, result: other }],
		gotchas: texts,
		next_steps: texts,
		files_first: texts,
		commands: texts,
	});
}

function failureSaying(text: string, other: string): typeof FAILURE {
	return commentSaying(text, {
		...FAILURE.marker.data,
		worker_id: text,
		failure: text,
		tried: [{ approach: text, result: other }],
		error: text,
		hypothesis: text,
		research_needed: [{ item: text, done: false }],
	});
}

function researchSaying(text: string): typeof RESEARCH {
	return commentSaying(text, {
		...RESEARCH.marker.data,
		worker_id: text,
		findings: text,
		proposed_approach: text,
		impossible_without: text,
	});
}

function commentSaying<Data>(url: string, data: Data): PromptComment<Data> {
	return { marker: { data }, comment: { url } };
}
