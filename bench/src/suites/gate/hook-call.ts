import { spawn } from "node:child_process";
import { once } from "node:events";

/** A process to be timed: its argument vector, what it reads, and what it sees. */
export interface HookCall {
	readonly argv: readonly [string, ...string[]];
	readonly input?: string;
	readonly cwd: string;
	readonly env: Readonly<Record<string, string>>;
}

/** What a process said and how long it took, from the start to the end of its output. */
interface HookAnswer {
	readonly milliseconds: number;
	readonly code: number | null;
	readonly stdout: string;
}

/** Runs a process once, beside whatever serves it in this one. */
export async function runHook({ argv, input = "", cwd, env }: HookCall): Promise<HookAnswer> {
	const [program, ...args] = argv;
	const start = performance.now();
	const child = spawn(program, args, { cwd, env, stdio: ["pipe", "pipe", "ignore"] });
	const chunks: Buffer[] = [];
	child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
	// A process that reads nothing may be gone before all is written.
	child.stdin.on("error", () => undefined).end(input);
	await once(child, "close");
	const milliseconds = performance.now() - start;
	const stdout = Buffer.concat(chunks).toString("utf8");
	return { milliseconds, code: child.exitCode, stdout };
}
