import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseMarker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { fillBlocks } from "./fill-blocks.ts";
import { skillAssets } from "./skill-assets.ts";

const top = fileURLToPath(new URL("../../../..", import.meta.url));
const filesIn = (pattern: string) =>
	globSync(pattern, { cwd: top }).map((file) => file.split(path.sep).join("/"));
const textOf = (file: string) => readFileSync(path.join(top, file), "utf8");

test("every asset of a skill is generated", () => {
	const made = skillAssets().map((asset) => asset.path);
	expect(filesIn("skills/*/assets/*").sort()).toEqual(made.sort());
});

describe.each(filesIn("skills/*/assets/*.md"))("%s", (file) => {
	const text = textOf(file);
	const name = path.basename(file, ".md");
	const [open = "", ...rest] = text.trimEnd().split("\n");
	const inner = rest.slice(0, -1).join("\n");

	test("is a marker of its kind, without a line of JSON", () => {
		expect(text).not.toContain("```json");
		const kind = name === "cleared" ? "assigned" : name;
		expect(parseMarker(text)).toMatchObject({ type: "marker", marker: { kind } });
	});

	test.each([
		["after other words", `Here it is:\n\n${text}`],
		["as a quotation", text.replaceAll(/^/gm, "> ")],
		["in a fence", `\`\`\`markdown\n${text}\`\`\`\n`],
		["without its first line", `${inner}\n${rest.at(-1)}\n`],
		["without what it says", `${open}\n${rest.at(-1)}\n`],
		["with its end missing", `${open}\n${inner}\n`],
		["twice in one comment", `${text}\n${text}`],
		["with a worker that is none", text.replaceAll(/worker-\d+-123/g, "worker-of-mine")],
	])("does not count %s", (_, broken) => {
		expect(parseMarker(broken).type).not.toBe("marker");
	});
});

test("no page of a skill shows a marker outside its assets", () => {
	for (const file of filesIn("skills/**/*.md").filter((one) => !one.includes("/assets/"))) {
		const comments = textOf(file).match(/<!--.*?-->/gs) ?? [];
		for (const comment of comments)
			expect(comment).toMatch(/^<!-- (?:generated: [a-z-]+|end generated) -->$/);
	}
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
