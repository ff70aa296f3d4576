import process, { exit, stdout } from "node:process";
import { CodedError } from "@codex-workers/protocol";
import { readArguments } from "./read-arguments.ts";
import { runSimulations } from "./run/run-simulations.ts";

try {
	const wanted = readArguments(process.argv.slice(2));
	const broken = await runSimulations(wanted, (line) => stdout.write(`${line}\n`));
	exit(broken === 0 ? 0 : 1);
} catch (error) {
	if (!(error instanceof CodedError)) throw error;
	stdout.write(`${error.code}: ${error.message}\n${error.hint}\n`);
	exit(2);
}
