import { givenToken } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import { execa } from "execa";
import type { Environment } from "../environment/environment.ts";

/** The token for GitHub: `GH_TOKEN`, `GITHUB_TOKEN`, else what `gh` is logged in with. Throws `TOKEN_MISSING`. */
export async function findToken(env: Environment): Promise<string> {
	const given = givenToken(env);
	if (given !== "") return given;
	const told = await execa("gh", ["auth", "token"], {
		env,
		extendEnv: false,
		reject: false,
		stdin: "ignore",
		timeout: 10_000,
	});
	if (!told.failed && told.stdout !== "") return told.stdout;
	throw new CodedError("TOKEN_MISSING", "There is no GitHub token.", {
		hint: "Set GH_TOKEN to a token that may write issues, contents and pull requests, or run `gh auth login`.",
	});
}
