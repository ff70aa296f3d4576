import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readRecording } from "./recording.ts";
import { recordingSvg } from "./recording-svg.ts";
import { rowLives, withoutWaits } from "./row-lives.ts";
import { terminalScreen } from "./terminal-screen.ts";

const SIZE = { columns: 10, height: 3 };

/** What stands on a small terminal after a text. */
function shown(text: string): string[] {
	const screen = terminalScreen(SIZE);
	screen.write(text);
	return screen.rows().map((spans) => spans.map((span) => span.text).join(""));
}

describe("a terminal", () => {
	test.each([
		["lines", "a\r\nb", ["a", "b", ""]],
		["more lines than it has", "a\r\nb\r\nc\r\nd", ["b", "c", "d"]],
		["a line that is too long", "0123456789x", ["0123456789", "x", ""]],
		["a line written over", "abc\rx", ["xbc", "", ""]],
		["a line cleared above", "abc\r\n\u001B[1A\u001B[2K\u001B[Gx\u001B[K\r\ny", ["x", "y", ""]],
		["the rest of a line cleared", "abc\u001B[2G\u001B[K", ["a", "", ""]],
		["everything below cleared", "abc\r\ndef\u001B[1A\u001B[G\u001B[J", ["", "", ""]],
		["up and down", "a\r\nb\r\nc\u001B[2A\u001B[GA\u001B[2B\u001B[GC", ["A", "b", "C"]],
		["a cursor that is hidden", "\u001B[?25la\u001B[?25h", ["a", "", ""]],
	])("shows %s", (_, text, rows) => expect(shown(text)).toEqual(rows));

	test("knows colours, and what is dim or bold", () => {
		const screen = terminalScreen(SIZE);
		screen.write("\u001B[32mok\u001B[39m \u001B[2m[1s]\u001B[22m");
		expect(screen.rows()[0]).toEqual([
			{ text: "ok", style: "green" },
			{ text: " ", style: "" },
			{ text: "[1s]", style: "dim" },
		]);
	});

	test("refuses a sequence that it does not know", () => {
		expect(() => shown("\u001B[3P")).toThrow(/ESC \[ 3P/);
	});
});

test("what `script` wrote is read with its times", () => {
	const timing = "H 0.0 SHELL /bin/sh\nO 0.5 2\nI 0.1 1\nO 0.25 3\nH 0 EXIT_CODE 0\n";
	expect(readRecording(Buffer.from("Script started on …\nabé\nScript done"), timing)).toEqual([
		{ at: 500, text: "ab" },
		{ at: 850, text: "é\n" },
	]);
});

test("a picture shows each line while it stands there, and the end where nothing moves", () => {
	const chunks = [
		{ at: 0, text: "one <&>" },
		{ at: 5_000, text: "\rtwo\u001B[K" },
	];
	const lives = withoutWaits(rowLives(chunks, SIZE), 500);
	expect(lives).toEqual([
		{ row: 0, from: 0, until: 500, spans: [{ text: "one <&>", style: "" }] },
		{ row: 0, from: 500, until: null, spans: [{ text: "two", style: "" }] },
	]);
	const svg = recordingSvg(lives, { ...SIZE, title: "t", description: "d", length: 1_000 });
	expect(svg).toMatch(
		/opacity="0">one &lt;&amp;><animate [^>]*keyTimes="0.0000;0.5000" values="1;0"/,
	);
	expect(svg).toMatch(/preserve">two<animate [^>]*keyTimes="0;0.5000" values="0;1"/);
});

test("the recorded demo shows a worker that is refused twice, and its pull request", () => {
	const svg = readFileSync(new URL("../../../../docs/demo.svg", import.meta.url), "utf8");
	expect(svg.match(/: refused by the gate/g)?.length).toBeGreaterThanOrEqual(2);
	expect(svg).toContain("The gate refused 2 pull requests");
	expect(svg).toMatch(/pull request +#\d+/);
	expect(svg).not.toMatch(/\/tmp\/|\/home\/|\/root\//);
	expect(svg).toContain("@media (prefers-color-scheme: dark)");
	expect(Buffer.byteLength(svg)).toBeLessThan(100_000);
});
