import type { Denial } from "./denial.ts";
import { plainText } from "./plain-text.ts";

/** The denial of a command that would start another Codex inside a worker. */
export function nestedDenial(command: string): Denial {
	return {
		kind: "policy",
		rule: "nested-codex",
		sentence: `“${plainText(command, 80)}” would start another session of Codex, which has none of this worker's hooks`,
		next: "do that part in this session yourself, or leave it to another worker with `codex-workers report handover`",
	};
}
