import path from "node:path";
import { CodedError } from "@codex-workers/protocol";
import { execa } from "execa";
import { DEMO_REPOSITORY } from "./demo-repository.ts";

/** Clones the demo's repository below `root`; throws `DEMO_CLONE_FAILED`. */
export async function cloneRepository(
	url: string,
	options: { root: string; env: Readonly<Record<string, string>> },
): Promise<string> {
	const folder = path.join(options.root, DEMO_REPOSITORY.name);
	const clone = await execa("git", ["clone", "--quiet", "--", url, folder], {
		cwd: options.root,
		env: options.env,
		extendEnv: false,
		reject: false,
		stdin: "ignore",
	});
	if (!clone.failed) return folder;
	throw new CodedError(
		"DEMO_CLONE_FAILED",
		`git could not clone the demo's repository. ${clone.stderr}`,
		{
			hint: "Is git 2.38 or newer installed, and may programs here listen on 127.0.0.1?",
			cause: clone.cause,
		},
	);
}
