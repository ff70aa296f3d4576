import { availableParallelism } from "node:os";
import process, { exit, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { CodedError } from "@codex-workers/protocol";
import { readArguments } from "./read-arguments.ts";
import { runInProcesses } from "./run/run-in-processes.ts";
import { runSimulations } from "./run/run-simulations.ts";

/** A pipe has what was written only later. */
const end = (code: number) => stdout.write("", () => exit(code));

try {
	const wanted = readArguments(process.argv.slice(2), availableParallelism());
	const tell = (line: string) => stdout.write(`${line}\n`);
	if (wanted.jobs > 1) {
		const came = await runInProcesses(wanted, fileURLToPath(import.meta.url));
		tell(`${wanted.count} seeds from ${wanted.first} in ${wanted.jobs} processes: ${came}`);
		end(came === "kept" ? 0 : 1);
	} else {
		const broken = await runSimulations(wanted, tell);
		tell(`${wanted.count} seeds from ${wanted.first}, ${broken} broken`);
		end(broken === 0 ? 0 : 1);
	}
} catch (error) {
	if (!(error instanceof CodedError)) throw error;
	stdout.write(`${error.code}: ${error.message}\n${error.hint}\n`);
	end(2);
}
