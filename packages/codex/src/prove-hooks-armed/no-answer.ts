import { CodedError } from "@codex-workers/protocol";

/** Codex did not say whether it would run the hooks. */
export const noAnswer = (why: string) =>
	new CodedError(
		"CODEX_NO_ANSWER",
		`Codex did not say whether it would run the worker's hooks: ${why}.`,
		{ hint: "Run `codex --version` and `codex doctor`, and check workers.codexArgs." },
	);
