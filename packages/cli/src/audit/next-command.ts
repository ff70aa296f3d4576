import type { Finding } from "./finding.ts";

/** The one command that brings a pull request nearer to what the gate asks for. */
export function nextCommand({ pull, objection }: Pick<Finding, "pull" | "objection">): string {
	if (objection.verdict === "refused" && objection.rules[0] === "issue-known") {
		return `gh pr edit ${pull.number}`;
	}
	return "codex-workers review post";
}
