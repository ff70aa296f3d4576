import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chartGroups } from "../chart/chart-groups.ts";
import { chartSvg } from "../chart/chart-svg.ts";
import { currentConditions } from "./current-conditions.ts";
import { mergeResults } from "./merge-results.ts";
import { readResults } from "./read-results.ts";
import type { Results } from "./results.ts";
import { resultsText } from "./results-text.ts";

/** Writes the figures of a run into a folder: `results.json`, and `results.svg` made from it. */
export async function writeResults(suites: Results["suites"], folder: string): Promise<void> {
	const file = path.join(folder, "results.json");
	const earlier = readResults(await readFile(file, "utf8").catch(() => ""));
	const results = mergeResults(earlier, { conditions: await currentConditions(), suites });
	await writeFile(file, resultsText(results));
	await writeFile(path.join(folder, "results.svg"), chartSvg(chartGroups(results)));
}
