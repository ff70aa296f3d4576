import { createInterface } from "node:readline";
import type { CliContext } from "../../cli-context.ts";
import type { StandingHook } from "./hook-standing.ts";

/** Whether there is somebody to ask. */
export function isInteractive({ stdin }: Pick<CliContext, "stdin">): boolean {
	return "isTTY" in stdin && stdin.isTTY === true;
}

/** Shows each command in full and asks whether Codex shall run it. Everything but a yes is a no. */
export async function askForTrust(
	{ stdin, stderr }: Pick<CliContext, "stdin" | "stderr">,
	hooks: readonly StandingHook[],
): Promise<boolean> {
	stderr.write(
		[
			"Codex runs a hook only when you trust it. These commands would run in every session:",
			...hooks.flatMap(({ event, command }) => ["", `${event}:`, `  ${command}`]),
			"",
			"Trust them? [y/N] ",
		].join("\n"),
	);
	const lines = createInterface({ input: stdin });
	try {
		const answer = await Promise.race([nextLine(lines), endOf(lines)]);
		return /^y(?:es)?$/i.test(answer.trim());
	} finally {
		lines.close();
	}
}

type Lines = ReturnType<typeof createInterface>;

function nextLine(lines: Lines): Promise<string> {
	return new Promise((resolve) => lines.once("line", resolve));
}

function endOf(lines: Lines): Promise<string> {
	return new Promise((resolve) => lines.once("close", () => resolve("")));
}
