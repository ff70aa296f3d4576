import type { EndKind } from "./end-kind.ts";

/** The attempt failed in good faith; research comes next. */
export const failedEnd: EndKind<"failed"> = {
	kind: "failed",
	when: "the attempt failed",
	step: "run `codex-workers report failed` (see its --help)",
	shortcoming: () => undefined,
};
