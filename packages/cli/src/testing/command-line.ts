import { runCommandLine } from "../run-command-line.ts";
import { type TestWorld, testContext } from "./test-context.ts";

/** What a command line came to. */
export interface Ran {
	readonly exitCode: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs a command line in this process, in the world of a test. */
export async function commandLine(
	argv: readonly string[],
	world: Omit<TestWorld, "out" | "err"> = {},
): Promise<Ran> {
	const out: string[] = [];
	const err: string[] = [];
	const context = testContext({
		...world,
		out: (text) => out.push(text),
		err: (text) => err.push(text),
	});
	const exitCode = await runCommandLine(argv, context);
	return { exitCode, stdout: out.join(""), stderr: err.join("") };
}
