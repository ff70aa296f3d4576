import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { BEGIN, END, type Starts, startScript } from "./start-script.ts";

/** Where programs are started, and what they see. */
export interface StartPlace {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string>>;
}

/** What starting programs took, and what they said. */
export interface TimedStarts {
	/** Per time that all of them were started. */
	readonly milliseconds: number;
	/** Their standard output together, with `exit <code>` behind that of one that failed. */
	readonly said: string;
}

/**
 * Starts programs from a small shell, as Codex does from a process whose start of another one is
 * cheap: a start from a process as large as this one would take longer than what is measured. The
 * clock runs between the shell's first word and its last.
 */
export async function timeStarts(starts: Starts, { cwd, env }: StartPlace): Promise<TimedStarts> {
	const folder = await mkdtemp(path.join(tmpdir(), "bench-starts-"));
	const script = path.join(folder, "script");
	await writeFile(script, startScript(starts));
	try {
		const child = spawn("/bin/sh", [script, path.join(folder, "pipe")], {
			...{ cwd, env },
			stdio: ["ignore", "pipe", "ignore"],
		});
		let said = "";
		let began = Number.NaN;
		let ended = Number.NaN;
		child.stdout.setEncoding("utf8").on("data", (text: string) => {
			const now = performance.now();
			if (said === "") began = now;
			said += text;
			ended = now;
		});
		await once(child, "close");
		const milliseconds = (ended - began) / starts.times;
		return { milliseconds, said: withoutFrame(said) };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function withoutFrame(said: string): string {
	if (said.startsWith(BEGIN) && said.endsWith(END)) return said.slice(BEGIN.length, -END.length);
	throw new TypeError(`the starting shell ended early: ${said.slice(0, 200)}`);
}
