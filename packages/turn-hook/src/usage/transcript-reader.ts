import { type FileHandle, open } from "node:fs/promises";
import { readTranscriptLine } from "./transcript-line.ts";
import type { TokenUsage } from "./turn-usage.ts";

/** What a transcript says of its thread so far. */
export interface TranscriptUsage {
	/** Completed responses, those of compactions among them. */
	readonly records: number;
	readonly compactions: number;
	readonly tokens: TokenUsage;
	readonly lastAt: string | null;
}

const CHUNK = 64 * 1024;
/** Bytes; a record has about 900, and what is longer is none. */
const LONGEST = 64 * 1024;
const NOTHING: TranscriptUsage = {
	records: 0,
	compactions: 0,
	tokens: { input: 0, cached: 0, output: 0 },
	lastAt: null,
};

/**
 * Reads a growing transcript; each call reads what was added since the last one, and all of a file
 * that has become shorter. A file that cannot be read says nothing, whatever it said before.
 */
export function transcriptReader(path: string): () => Promise<TranscriptUsage> {
	let usage = NOTHING;
	let offset = 0;
	let line = "";
	return async () => {
		const file = await openOrNone(path);
		if (file === undefined) return NOTHING;
		try {
			if ((await file.stat()).size < offset) [usage, offset, line] = [NOTHING, 0, ""];
			for await (const chunk of chunksOf(file, offset)) {
				offset += chunk.length;
				const [first = "", ...others] = chunk.split("\n");
				line = (line + first).slice(0, LONGEST);
				for (const other of others) {
					usage = withLine(usage, line, path);
					line = other.slice(0, LONGEST);
				}
			}
			return usage;
		} finally {
			await file.close();
		}
	};
}

async function openOrNone(path: string): Promise<FileHandle | undefined> {
	try {
		return await open(path, "r");
	} catch (error) {
		if (error instanceof Error && "syscall" in error) return undefined;
		throw error;
	}
}

/** As bytes: what is looked for is ASCII, and a character may still be half written. */
async function* chunksOf(file: FileHandle, offset: number): AsyncGenerator<string> {
	const buffer = Buffer.alloc(CHUNK);
	for (let at = offset; ; ) {
		const { bytesRead } = await file.read(buffer, 0, CHUNK, at);
		if (bytesRead === 0) return;
		yield buffer.toString("latin1", 0, bytesRead);
		at += bytesRead;
	}
}

function withLine(usage: TranscriptUsage, line: string, path: string): TranscriptUsage {
	const read = readTranscriptLine(line, path);
	switch (read?.type) {
		case undefined:
			return usage;
		case "compaction":
			return { ...usage, compactions: usage.compactions + 1 };
		case "response":
			return {
				...usage,
				records: usage.records + 1,
				tokens: addTokens(usage.tokens, read.tokens),
				lastAt: read.at,
			};
	}
}

/** The tokens of both. */
export function addTokens(one: TokenUsage, other: TokenUsage): TokenUsage {
	return {
		input: one.input + other.input,
		cached: one.cached + other.cached,
		output: one.output + other.output,
	};
}
