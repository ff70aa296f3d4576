import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { expect, onTestFinished, test } from "vitest";
import { newcomersWorld } from "./newcomers-world.ts";

const TOP = fileURLToPath(new URL("../../..", import.meta.url));
const BIN = path.join(TOP, "packages/cli/bin/codex-workers.mjs");
const RUN = /^(?<indent> *)<!-- run -->\n\n *```sh\n(?<lines>[\s\S]*?)\n *```$/gm;

test("every block that is marked to be run ends well in a clone whose issue 123 is Ready", async () => {
	const { root, env, checkout, repository } = await newcomersWorld(onTestFinished);
	await writeFile(
		path.join(root, "bin/codex-workers"),
		`#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`,
		{ mode: 0o755 },
	);
	const blocks = await markedBlocks();
	expect(blocks.length).toBeGreaterThan(2);
	const run = ({ lines }: Block) =>
		execa("/bin/sh", ["-e", "-c", lines], {
			cwd: checkout,
			env: { ...env, GH_PROJECT_OWNER: "acme", GITHUB_PROJECT_NUM: "7" },
			extendEnv: false,
			stdin: "ignore",
			reject: false,
		});
	const ended = await Promise.all(blocks.map(async (block) => ({ block, ran: await run(block) })));
	for (const { block, ran } of ended) {
		expect(ran.exitCode, `${block.file}\n${block.lines}\n${ran.stderr}`).toBe(0);
	}
	expect(await repository.refs("refs/codex-workers/")).toEqual({});
}, 120_000);

interface Block {
	readonly file: string;
	readonly lines: string;
}

async function markedBlocks(): Promise<Block[]> {
	const files = globSync(["*.md", "docs/**/*.md", "examples/**/*.md"], { cwd: TOP });
	const found = files.map(async (file) => {
		const page = await readFile(path.join(TOP, file), "utf8");
		return [...page.matchAll(RUN)].map(({ groups }) => ({ file, lines: groups?.["lines"] ?? "" }));
	});
	return (await Promise.all(found)).flat();
}
