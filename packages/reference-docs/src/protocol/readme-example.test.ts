import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { comment, phase } from "./readme-example.fixture.ts";

test("the example in the README of the protocol is this one, and does what it says", () => {
	const source = readFileSync(new URL("readme-example.fixture.ts", import.meta.url), "utf8");
	const readme = new URL("../../../protocol/README.md", import.meta.url);
	expect(readFileSync(readme, "utf8")).toContain(`\`\`\`ts\n${source}\`\`\`\n`);
	expect(comment).toContain("**Status:** Testing");
	expect(phase).toBe("testing");
});
