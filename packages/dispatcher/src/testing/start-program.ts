import { spawn } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import { identifyProcess } from "../process/identify-process.ts";
import type { ProcessIdentity } from "../process/process-identity.ts";

/** A program that says it is ready and waits. */
export const WAITS = "console.log('ready'); setInterval(() => {}, 1000)";

/** Runs a Node program until it says something; ended with the test. */
export async function startProgram(
	source: string,
	env: Record<string, string> = {},
): Promise<ProcessIdentity> {
	const child = spawn(process.execPath, ["-e", source], {
		// biome-ignore lint/style/noProcessEnv: real programs are found where they are
		env: { PATH: process.env["PATH"], ...env },
		stdio: ["ignore", "pipe", "inherit"],
	});
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	await once(child.stdout, "data");
	const identity = await identifyProcess(child.pid ?? 0);
	if (identity === undefined) throw new Error("it does not run");
	return identity;
}
