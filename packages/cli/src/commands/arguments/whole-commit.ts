import { GitOid } from "@codex-workers/protocol";
import { InvalidArgumentError } from "commander";

/** An argument that is a full commit id. */
export function wholeCommit(text: string): string {
	const read = GitOid.safeParse(text);
	if (read.success) return read.data;
	throw new InvalidArgumentError(
		"it must be a whole commit id, as `git rev-parse HEAD` prints it.",
	);
}
