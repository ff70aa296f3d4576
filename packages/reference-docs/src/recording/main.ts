import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { recordDemo, typed } from "./record-demo.ts";
import { recordingSvg } from "./recording-svg.ts";
import { rowLives, withoutWaits } from "./row-lives.ts";

const SIZE = { columns: 88, height: 36 };
const LONGEST_WAIT_MS = 700;
const PAUSE_MS = 6_000;
const LINE = "npx pnpm@12.21.0 demo";

// biome-ignore lint/style/noProcessEnv: the demo runs as the user would run it
const seen = await recordDemo(SIZE, process.env);
const begin = typed(LINE);
const start = begin.at(-1)?.at ?? 0;
const chunks = [...begin, ...seen.map(({ at, text }) => ({ at: at + start, text }))];
const lives = withoutWaits(rowLives(chunks, SIZE), LONGEST_WAIT_MS);
const svg = recordingSvg(lives, {
	...SIZE,
	title: "codex-workers demo",
	description:
		"The demo in a terminal: a worker claims an issue, is refused twice by the gate, and opens its pull request.",
	length: Math.max(...lives.map(({ from }) => from)) + PAUSE_MS,
});
const target = fileURLToPath(new URL("../../../../docs/demo.svg", import.meta.url));
await writeFile(target, svg);
process.stdout.write(`wrote docs/demo.svg, ${Math.round(svg.length / 1024)} KiB\n`);
