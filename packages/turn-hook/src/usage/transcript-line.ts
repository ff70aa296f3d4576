import { parseJson } from "@codex-workers/protocol";
import * as z from "zod";
import type { TokenUsage } from "./turn-usage.ts";

/** What a line of a Codex transcript says of its model responses. */
export type TranscriptLine =
	| { readonly type: "response"; readonly at: string; readonly tokens: TokenUsage }
	| { readonly type: "compaction" };

const MARK = '"type":"token_usage_record"';
const COMPACTED = /^\{[^{[]*"type":"compacted"/;
const count = z.int().nonnegative().default(0);

const UsageRecord = z.object({
	type: z.literal("token_usage_record"),
	timestamp: z.iso.datetime(),
	payload: z.object({
		thread_id: z.string().min(1),
		usage: z.object({
			input_tokens: count,
			cached_input_tokens: count,
			output_tokens: count,
		}),
	}),
});

/**
 * Reads one line: one `token_usage_record` is one completed response, and one more is written for
 * each compaction of the conversation, which no hook is asked about (Codex 0.169). Of a line that
 * is cut only its beginning is needed. `file` is the transcript's name, which ends with its thread:
 * the records of another one were copied when that was forked.
 */
export function readTranscriptLine(line: string, file: string): TranscriptLine | undefined {
	if (COMPACTED.test(line)) return { type: "compaction" };
	if (!line.includes(MARK)) return undefined;
	const { data } = UsageRecord.safeParse(parseJson(line));
	if (data === undefined || !file.endsWith(`-${data.payload.thread_id}.jsonl`)) return undefined;
	const {
		input_tokens: input,
		cached_input_tokens: cached,
		output_tokens: output,
	} = data.payload.usage;
	return { type: "response", at: data.timestamp, tokens: { input, cached, output } };
}
