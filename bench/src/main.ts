import path from "node:path";
import type { Figure } from "./figures/figure.ts";
import { readArguments } from "./read-arguments.ts";
import { figuresText } from "./report/figures-text.ts";
import { shownByTestsText } from "./report/shown-by-tests.ts";
import { writeResults } from "./results/write-results.ts";
import { runSuites, UnknownSuite } from "./run-suites.ts";

const INTERRUPTED = 130;

const interruption = new AbortController();
// What a suite has started and made goes with it: it is not left because of a signal.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => interruption.abort());
try {
	const { names, isKept } = readArguments(process.argv.slice(2));
	const write = (text: string) => process.stdout.write(`${text}\n`);
	const tell = async (suite: string, figures: readonly Figure[]) => {
		write(figuresText(suite, figures));
		if (isKept) await writeResults({ [suite]: figures }, path.resolve(import.meta.dirname, ".."));
	};
	await runSuites(names, tell, interruption.signal);
	if (names.length === 0) write(shownByTestsText());
} catch (error) {
	if (interruption.signal.aborted) process.exitCode = INTERRUPTED;
	else if (error instanceof UnknownSuite) {
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 2;
	} else throw error;
}
