import type { Over } from "./over.ts";
import { addTokens, type TranscriptUsage, transcriptReader } from "./transcript-reader.ts";
import { readTurnFolder, type TurnFolder } from "./turn-folder.ts";
import type { TurnUsage } from "./turn-usage.ts";

/** What a worker has used, with what the two sources say of its responses. */
export interface TurnReading extends TurnUsage {
	/** What the transcripts say; those of compactions among them, which the hook is not asked about. */
	readonly records: number;
	readonly compactions: number;
	/** The transcripts that the hook has named. */
	readonly transcripts: readonly string[];
	/** Why the hook has ended the run. */
	readonly over: Over | null;
	/** The count is gone, or is none. */
	readonly isDamaged: boolean;
}

/**
 * Reads a worker's folder of turns, and the transcripts that it names, again and again, one time
 * after the other; what is `added` are transcripts that it does not name. Never throws.
 */
export function turnReader(folder: string): (added?: readonly string[]) => Promise<TurnReading> {
	const readers = new Map<string, () => Promise<TranscriptUsage>>();
	let before: Promise<unknown> = Promise.resolve();
	const read = async (added: readonly string[]) => {
		const counted = await readTurnFolder(folder);
		for (const path of [...counted.transcripts, ...added]) {
			if (!readers.has(path)) readers.set(path, transcriptReader(path));
		}
		return together(counted, await Promise.all([...readers.values()].map((one) => one())));
	};
	return (added = []) => {
		const reading = before.then(() => read(added));
		before = reading.catch(() => {});
		return reading;
	};
}

function together(counted: TurnFolder, all: readonly TranscriptUsage[]): TurnReading {
	const { completed: turns, open, toolCalls, countedAt, isDamaged, transcripts, over } = counted;
	const records = all.reduce((sum, one) => sum + one.records, 0);
	const compactions = all.reduce((sum, one) => sum + one.compactions, 0);
	const isCovered = turns <= records && records - compactions <= turns + open;
	const tokens = all.map((one) => one.tokens).reduce(addTokens, NO_TOKENS);
	return {
		...{ turns, toolCalls, records, compactions, transcripts, over, isDamaged },
		tokens: records === 0 ? null : tokens,
		lastResponseAt: turns === 0 ? null : (lastOf(all) ?? isoTime(countedAt)),
		agrees: !isDamaged && isCovered,
	};
}

const NO_TOKENS = { input: 0, cached: 0, output: 0 };

function lastOf(all: readonly TranscriptUsage[]): string | undefined {
	return all
		.flatMap(({ lastAt }) => lastAt ?? [])
		.toSorted()
		.at(-1);
}

const isoTime = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
