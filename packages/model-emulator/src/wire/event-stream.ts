import type { OutputItem } from "./output-item.ts";

const usage = {
	input_tokens: 10,
	input_tokens_details: { cached_tokens: 0 },
	output_tokens: 5,
	output_tokens_details: { reasoning_tokens: 0 },
	total_tokens: 15,
};

/** A whole streamed response as `text/event-stream`: the least that Codex accepts. */
export function eventStream(responseId: string, items: readonly OutputItem[]): string {
	return [
		event("response.created", { response: { id: responseId } }),
		...items.map((item, index) =>
			event("response.output_item.done", { output_index: index, item }),
		),
		event("response.completed", { response: { id: responseId, usage } }),
	].join("");
}

const event = (type: string, fields: Readonly<Record<string, unknown>>) =>
	`event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;
