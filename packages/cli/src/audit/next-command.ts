import type { Finding } from "./finding.ts";

/**
 * The one command that brings a pull request nearer to what the gate asks for; `null` where
 * something has to be mended first that no command mends.
 */
export function nextCommand({
	pull,
	objection,
}: Pick<Finding, "pull" | "objection">): string | null {
	if (objection.verdict !== "refused") return null;
	if (objection.issue === null) return `gh pr edit ${pull.number}`;
	return `codex-workers review post --issue ${objection.issue}`;
}
