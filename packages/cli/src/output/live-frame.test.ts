import { expect, test } from "vitest";
import { liveFrame } from "./live-frame.ts";

function terminal(size: { columns: number; rows: number }) {
	const written: string[] = [];
	const write = (text: string) => written.push(text);
	const screen = { write, ...size };
	return { screen, written, frame: liveFrame(screen) };
}

const draw = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");

test("a frame is drawn over the one before, and the cursor is back at the end", () => {
	const { frame, written } = terminal({ columns: 80, rows: 24 });
	frame.draw(["one", "two"]);
	frame.draw(["one", "two"]);
	frame.draw(["three"]);
	frame.end();
	frame.end();
	expect(written).toEqual([
		`\u001B[?25l${draw(["one", "two"])}`,
		`\r\u001B[2A\u001B[J${draw(["three"])}`,
		"\u001B[?25h",
	]);
});

test("what is higher than the terminal is cut, and how much is said", () => {
	const { frame, written } = terminal({ columns: 80, rows: 4 });
	frame.draw(["1", "2", "3", "4", "5"]);
	expect(written[0]).toBe(`\u001B[?25l${draw(["1", "2", "… 3 more lines"])}`);
});

test("what a narrower terminal has wrapped by itself is drawn over, too", () => {
	const { frame, screen, written } = terminal({ columns: 80, rows: 24 });
	frame.draw(["a".repeat(60)]);
	screen.columns = 40;
	frame.draw(["b"]);
	expect(written[1]).toBe(`\r\u001B[2A\u001B[J${draw(["b"])}`);
});

test("a frame that was never drawn leaves no trace", () => {
	const { frame, written } = terminal({ columns: 80, rows: 24 });
	frame.end();
	expect(written).toEqual([]);
});
