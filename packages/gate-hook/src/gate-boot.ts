import { join } from "node:path";
import { oldNodeDenial } from "./boot/old-node-denial.ts";
import { openProgram } from "./boot/open-program.ts";

const denial = oldNodeDenial(process.versions.node);
if (denial !== undefined) {
	process.stdout.write(`${denial}\n`);
} else {
	// Compiling is a third of what a start costs. The cache lies beside the program, because whoever
	// can write there can change the program itself; where nobody can, there is none.
	const folder = import.meta.dirname;
	const cache = join(folder, "cache", `${process.version}-${process.arch}`);

	const program = openProgram(folder, cache);
	process.once("beforeExit", program.keep);
	// A program that cannot be loaded ends with a status that the launcher takes for a failure.
	program.load("gate-program.cjs");
}
