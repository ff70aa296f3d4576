import { turnReader } from "./turn-reader.ts";
import type { TurnUsage } from "./turn-usage.ts";

/**
 * What a worker has used by now, from its folder of turns and the transcripts that it names. Never
 * throws; a folder that is not there counts nothing, and agrees with nothing.
 */
export async function readTurnUsage(folder: string): Promise<TurnUsage> {
	const { turns, toolCalls, tokens, lastResponseAt, agrees } = await turnReader(folder)();
	return { turns, toolCalls, tokens, lastResponseAt, agrees };
}
