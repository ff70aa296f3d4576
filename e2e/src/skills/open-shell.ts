import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** One shell that stays open, as a person has it: what a block sets, the next one sees. */
export interface Shell {
	/** Runs a block of lines and gives what it printed, as `$()` would. Throws when a command of it failed. */
	readonly run: (block: string) => Promise<string>;
	readonly close: () => Promise<void>;
}

/** Opens bash in a folder, with this environment and no other. */
export function openShell(cwd: string, env: Readonly<Record<string, string>>): Shell {
	const bash = spawn("bash", ["--noprofile", "--norc"], { cwd, env });
	bash.stderr.setEncoding("utf8");
	const said: string[] = [];
	bash.stderr.on("data", (text: string) => said.push(text));
	const lines = createInterface({ input: bash.stdout })[Symbol.asyncIterator]();
	bash.stdin.write(TRAP);

	const run = async (block: string) => {
		bash.stdin.write(`{\n${block}\n} </dev/null\n${REPORT}`);
		const printed: string[] = [];
		for (;;) {
			const { value, done } = await lines.next();
			if (done === true) throw new Error(`the shell is gone: ${said.join("")}`);
			const [, failed] = /^--end--(.*)$/.exec(value) ?? [];
			if (failed === "") return printed.join("\n").trimEnd();
			if (failed !== undefined) throw new Error(`failed: ${failed}\n${said.join("")}`);
			printed.push(value);
		}
	};
	const close = async () => {
		bash.stdin.end();
		if (bash.exitCode === null) await once(bash, "exit");
	};
	return { run, close };
}

/** Remembers what failed without ending the shell, also inside substitutions. */
const TRAP = `set -uE -o pipefail\nFAILED=\ntrap 'FAILED="$FAILED[$BASH_COMMAND]"' ERR\n`;
const REPORT = `printf '\\n--end--%s\\n' "\${FAILED//$'\\n'/ }"; FAILED=\n`;
