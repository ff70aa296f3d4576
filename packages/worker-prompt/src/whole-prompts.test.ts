import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { buildWorkerPrompt } from "./build-worker-prompt.ts";
import { PROMPTS } from "./testing/prompt-inputs.ts";

describe.each(Object.entries(PROMPTS))("the prompt %s", (name, input) => {
	const prompt = buildWorkerPrompt(input);

	test("reads as it should", async () => {
		await expect(prompt).toMatchFileSnapshot(`golden/${name}.md`);
	});

	test("has no bash that bash cannot parse", () => {
		for (const block of bashBlocks(prompt)) {
			const parsed = spawnSync("bash", ["-n"], { input: block, encoding: "utf8" });
			expect(parsed).toMatchObject({ status: 0, stderr: "" });
		}
	});
});

/** The code of each fenced block that says it is bash, without the indentation of its list. */
function bashBlocks(prompt: string): string[] {
	const blocks = prompt.matchAll(/^(?<indent> *)```bash\n(?<code>[\s\S]*?)\n\k<indent>```$/gm);
	return [...blocks].map(({ groups: { indent = "", code = "" } = {} }) =>
		code.replaceAll(`\n${indent}`, "\n").trim(),
	);
}
