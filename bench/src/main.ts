import { runSuites, UnknownSuite } from "./run-suites.ts";

try {
	await runSuites(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`));
} catch (error) {
	if (!(error instanceof UnknownSuite)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}
