import { CodedError } from "@codex-workers/protocol";

/** Codex did not say what it was asked. */
export const noAnswer = (why: string) =>
	new CodedError("CODEX_NO_ANSWER", `Codex did not answer through its app server: ${why}.`, {
		hint: "Run `codex --version` and `codex doctor`, and check its config.toml and workers.codexArgs.",
	});
