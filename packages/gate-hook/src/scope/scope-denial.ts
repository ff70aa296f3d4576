import type { WorkerScope } from "@codex-workers/protocol";
import type { Denial } from "../answer/denial.ts";
import { plainText } from "../answer/plain-text.ts";
import type { LineRefusal } from "./line/line-refusal.ts";
import type { ScopeSettings } from "./settings/scope-settings.ts";
import { HOLE } from "./words/hole.ts";

/** The denial of what a worker's scope does not hold: the scope, what is at fault, what may be done instead. */
export function scopeDenial(
	{ word, why, command, isUnclear }: LineRefusal,
	{ scope, checks }: Pick<ScopeSettings, "scope" | "checks">,
): Denial {
	const place = command === undefined ? "" : placeOf(word, command);
	return {
		kind: isUnclear ? "undecidable" : "policy",
		rule: `scope-${scope}`,
		sentence: `${SAYS[scope]}, and ${quoted(word)} ${why}${place}`,
		next: nextStep(scope, checks),
	};
}

const SAYS: Readonly<Record<WorkerScope, string>> = {
	standard: "this worker has the scope standard",
	research: "this worker has the scope research, which only reads",
	review: "this worker has the scope review, which only reads and runs the project's checks",
};

function placeOf(word: string, command: readonly string[]): string {
	const line = command.join(" ");
	return line === word ? "" : `, in ${quoted(line)}`;
}

function quoted(word: string): string {
	return `“${plainText(word.replaceAll(HOLE, "…"), 100)}”`;
}

function nextStep(scope: WorkerScope, checks: ScopeSettings["checks"]): string {
	const read =
		"read with cat, sed -n, rg, grep, find, ls, git log, git diff, git show or gh … view";
	const end = "give what you found as your last message";
	if (scope !== "review" || checks.length === 0) return `${read}, and ${end}`;
	const lines = checks.map((check) => `\`${check.join(" ")}\``).join(" or ");
	return `${read}, or run exactly ${lines} (2>&1 and pipes into filters may follow), and ${end}`;
}
