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
	const [why = ""] = clone.stderr.split("\n", 1);
	throw new CodedError("DEMO_CLONE_FAILED", `git could not clone the demo's repository. ${why}`, {
		hint: "It needs git 2.38 or newer, and programs here must be able to connect to 127.0.0.1.",
		cause: clone.cause,
	});
}
