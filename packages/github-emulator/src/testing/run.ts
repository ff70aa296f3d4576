import { execFile } from "node:child_process";
import { inheritedPath } from "../environment/inherited-path.ts";

export interface Ran {
	/** null when a signal ended it. */
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs a program in a folder, in an environment with PATH and what is given, and nothing else. */
export const run = (
	command: readonly [string, ...string[]],
	{ cwd, env = {} }: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<Ran> =>
	new Promise((resolve) => {
		const [program, ...args] = command;
		const environment = { PATH: inheritedPath(), HOME: cwd, LC_ALL: "C", ...env };
		const options = { cwd, env: environment, maxBuffer: Number.POSITIVE_INFINITY };
		const child = execFile(program, args, options, (_, stdout, stderr) =>
			resolve({ code: child.exitCode, stdout, stderr }),
		);
	});
