import type { ScopeSettings } from "../settings/scope-settings.ts";
import { plainPipeline } from "../words/plain-pipeline.ts";
import { judgeCommand } from "./judge-command.ts";
import type { LineRefusal } from "./line-refusal.ts";

/**
 * Judges a line that runs one of the configured checks: word for word, at the top of the checkout,
 * in front of nothing but filters that read.
 */
export function judgeCheck(
	line: string,
	checks: ScopeSettings["checks"],
	isAtTop: boolean,
): LineRefusal | "no check" | undefined {
	const [first, ...filters] = plainPipeline(line) ?? [];
	if (first === undefined || !checks.some((check) => isSame(check, first))) return "no check";
	if (!isAtTop) return { word: first.join(" "), why: "runs at the top of the worktree only" };
	for (const filter of filters) {
		const refusal = judgeCommand(filter);
		if (refusal !== undefined) return { ...refusal, command: filter };
	}
	return undefined;
}

function isSame(check: readonly string[], words: readonly string[]): boolean {
	return check.length === words.length && check.every((word, at) => word === words[at]);
}
