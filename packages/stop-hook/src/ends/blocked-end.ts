import type { EndKind } from "./end-kind.ts";

/** Nobody can go on before something outside has changed. */
export const blockedEnd: EndKind<"blocked"> = {
	kind: "blocked",
	when: "only a person can unblock it",
	step: "run `codex-workers report blocked` (see its --help)",
	shortcoming: () => undefined,
};
