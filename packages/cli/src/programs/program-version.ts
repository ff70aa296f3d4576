import { execa } from "execa";
import type { CliContext } from "../cli-context.ts";

/** A version, as two numbers that decide. */
export interface ProgramVersion {
	readonly text: string;
	readonly major: number;
	readonly minor: number;
}

/** What a program says its version is; `undefined` where it does not run. */
export async function programVersion(
	program: string,
	{ env }: Pick<CliContext, "env">,
): Promise<ProgramVersion | undefined> {
	const { failed, stdout } = await execa(program, ["--version"], {
		env,
		extendEnv: false,
		reject: false,
		stdin: "ignore",
		timeout: 10_000,
	});
	if (failed) return undefined;
	const [text = "", major = "0", minor = "0"] = /(\d+)\.(\d+)[\w.-]*/.exec(stdout) ?? [];
	return { text, major: Number(major), minor: Number(minor) };
}
