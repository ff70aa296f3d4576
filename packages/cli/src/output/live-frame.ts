import type { Output } from "../cli-context.ts";
import { wrapped } from "./wrapped.ts";

/** A terminal; `rows` is its height. */
export interface Terminal extends Output {
	readonly rows?: number | undefined;
}

/** A text that is drawn again in its place. */
export interface LiveFrame {
	/** Draws lines over those drawn before. */
	readonly draw: (lines: readonly string[]) => void;
	/** Leaves what is drawn, with the cursor below it. */
	readonly end: () => void;
}

const HIDE = "\u001B[?25l";
const SHOW = "\u001B[?25h";
const CLEAR_BELOW = "\u001B[J";

/**
 * Draws a frame that changes in its place, in one write each, so that nothing flickers. What is
 * higher than the terminal is cut, as what has scrolled away cannot be drawn over.
 */
export function liveFrame(terminal: Terminal): LiveFrame {
	let drawn: readonly string[] = [];
	let isBegun = false;
	return {
		draw: (lines) => {
			const next = cut(lines, terminal.rows ?? 24);
			if (isBegun && next.join("\n") === drawn.join("\n")) return;
			const back = `${up(heightOf(drawn, terminal))}${CLEAR_BELOW}`;
			terminal.write(`${isBegun ? back : HIDE}${next.map((line) => `${line}\n`).join("")}`);
			drawn = next;
			isBegun = true;
		},
		end: () => {
			if (isBegun) terminal.write(SHOW);
			isBegun = false;
		},
	};
}

function cut(lines: readonly string[], rows: number): readonly string[] {
	const most = Math.max(rows - 1, 2);
	if (lines.length <= most) return lines;
	return [...lines.slice(0, most - 1), `… ${lines.length - most + 1} more lines`];
}

/** The terminal may be narrower by now, and have wrapped them itself. */
function heightOf(lines: readonly string[], { columns = 80 }: Terminal): number {
	return lines.reduce((sum, line) => sum + wrapped(line, columns).length, 0);
}

const up = (lines: number): string => (lines === 0 ? "" : `\r\u001B[${lines}A`);
