import { parseMarker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { fillBlocks } from "./fill-blocks.ts";
import { skillAssets } from "./skill-assets.ts";

test.each(skillAssets())("$path is a marker without a line of JSON", ({ path, text }) => {
	expect(text).not.toContain("```json");
	const kind = /(\w+)\.md$/.exec(path)?.[1];
	expect(parseMarker(text)).toMatchObject({
		type: "marker",
		marker: { kind: kind === "cleared" ? "assigned" : kind },
	});
});

describe("a generated block", () => {
	const page = "a\n<!-- generated: x -->\nold\n<!-- end generated -->\nb\n";

	test("is written anew, and nothing else", () => {
		const filled = "a\n<!-- generated: x -->\n\nnew $1\n\n<!-- end generated -->\nb\n";
		expect(fillBlocks(page, { x: () => "new $1" })).toBe(filled);
		expect(fillBlocks(filled, { x: () => "new $1" })).toBe(filled);
	});

	test("that nothing makes is a mistake", () => {
		expect(() => fillBlocks(page, {})).toThrow('Nothing makes the block "x".');
	});
});
