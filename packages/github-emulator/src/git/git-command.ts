import { CodedError } from "@codex-workers/protocol";
import type { GitProcesses } from "./git-processes.ts";

/** git in one repository. */
export interface GitCommand {
	/** What it printed; throws GIT_FAILED unless it ended with 0. */
	text(args: readonly string[], input?: string | Buffer): Promise<string>;
	/** What it printed, or null unless it ended with 0. */
	attempt(args: readonly string[], input?: string | Buffer): Promise<string | null>;
}

export const gitCommand = (processes: GitProcesses, dir: string): GitCommand => {
	const run = (args: readonly string[], input?: string | Buffer) =>
		processes.run(["--git-dir", dir, ...args], input);
	return {
		async text(args, input) {
			const { code, stdout, stderr } = await run(args, input);
			if (code === 0) return stdout;
			throw new CodedError("GIT_FAILED", `git ${args[0]} ended with ${code}: ${stderr.trim()}`, {
				hint: "Git's own message says what it could not do.",
			});
		},
		async attempt(args, input) {
			const { code, stdout } = await run(args, input);
			return code === 0 ? stdout : null;
		},
	};
};

export const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");
