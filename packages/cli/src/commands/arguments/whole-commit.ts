import { GIT_OID_FORM } from "@codex-workers/protocol";
import { InvalidArgumentError } from "commander";

/** An argument that is a full commit id, as the markers have it. */
export function wholeCommit(text: string): string {
	if (GIT_OID_FORM.test(text)) return text;
	throw new InvalidArgumentError(
		"it must be a whole commit id, as `git rev-parse HEAD` prints it.",
	);
}
