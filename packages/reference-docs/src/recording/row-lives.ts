import type { Chunk } from "./recording.ts";
import { type Span, type TerminalScreen, terminalScreen } from "./terminal-screen.ts";

/** Something that stands in a row for a while. */
export interface RowLife {
	/** From the top, counted from 0. */
	readonly row: number;
	readonly spans: readonly Span[];
	/** Milliseconds since the start; `null` until: to the end. */
	readonly from: number;
	readonly until: number | null;
}

export interface ScreenSize {
	readonly columns: number;
	readonly height: number;
}

/** Changes nearer to each other than this are one: no eye sees what is between. */
const BLINK_MS = 60;

/** What stands in each row of a terminal, from when until when. */
export function rowLives(chunks: readonly Chunk[], size: ScreenSize): RowLife[] {
	const screen = terminalScreen(size);
	const lives: RowLife[] = [];
	let standing: RowLife[] = [];
	chunks.forEach(({ at, text }, index) => {
		screen.write(text);
		const next = chunks[index + 1];
		if (next !== undefined && next.at - at < BLINK_MS) return;
		const now = look(screen, at);
		const kept = now.map((life) => standing.find((before) => isSame(before, life)) ?? life);
		for (const gone of standing.filter((before) => !kept.includes(before))) {
			lives.push({ ...gone, until: at });
		}
		standing = kept;
	});
	return [...lives, ...standing];
}

/** A wheel that turns is still the same line. */
const WHEEL = /[\u2800-\u28FF]/gu;

function look(screen: TerminalScreen, from: number): RowLife[] {
	return screen.rows().flatMap((spans, row) => {
		const steady = spans.map(({ text, style }) => ({ text: text.replaceAll(WHEEL, "·"), style }));
		return steady.length === 0 ? [] : [{ row, spans: steady, from, until: null }];
	});
}

function isSame(one: RowLife, other: RowLife): boolean {
	return one.row === other.row && JSON.stringify(one.spans) === JSON.stringify(other.spans);
}

/** The same with no time longer than `longest` milliseconds in which nothing changes. */
export function withoutWaits(lives: readonly RowLife[], longest: number): RowLife[] {
	const times = lives.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
	const short = new Map<number, number>();
	let [before, now] = [0, 0];
	for (const at of new Set(times.toSorted((one, other) => one - other))) {
		now += Math.min(at - before, longest);
		before = at;
		short.set(at, now);
	}
	const shortOf = (at: number) => short.get(at) ?? at;
	return lives.map((life) => ({
		...life,
		from: shortOf(life.from),
		until: life.until === null ? null : shortOf(life.until),
	}));
}
