import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { analyzeCommand } from "../src/index.ts";
import { runDifferential } from "./run-differential.ts";
import { whyNoSandbox } from "./sandbox.ts";

const { values } = parseArgs({
	options: {
		seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
		count: { type: "string", default: "2000" },
	},
});
const seed = Number(values.seed);
const count = Number(values.count);

const obstacle = await whyNoSandbox();
if (obstacle !== undefined) {
	process.stderr.write(`${obstacle}\n`);
	process.exitCode = 1;
} else {
	process.stdout.write(`seed ${seed}, ${count} commands\n`);
	const found = await runDifferential({
		seed,
		count,
		lanes: availableParallelism(),
		isDenied: (command) => analyzeCommand(command).type !== "passes",
	});
	const share = ((100 * found.blocked.length) / found.harmless).toFixed(2);
	process.stdout.write(
		[
			found.table,
			`${found.opened} opened a pull request, ${found.letThrough.length} of them let through`,
			`${found.harmless} harmless, ${found.blocked.length} of them blocked (${share} %)`,
			...found.letThrough.map(({ command }) => `let through: ${JSON.stringify(command)}`),
			...found.blocked.map(({ command }) => `blocked: ${JSON.stringify(command)}`),
			"",
		].join("\n"),
	);
	process.exitCode = found.letThrough.length === 0 ? 0 : 1;
}
