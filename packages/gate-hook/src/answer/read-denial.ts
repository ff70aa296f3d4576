import type { DenialKind } from "./denial.ts";

/** In front of a refusal stands what the shell says of a launcher that is gone or was killed. */
const DENIAL =
	/(?:^|Command blocked by PreToolUse hook: )(?:[^\n]*sh: [^\n]*\n){0,4}codex-workers gate (?:\((?<kind>policy|undecidable)\)|failure): (?<reason>[^\n]*)/;

/**
 * Reads the gate's refusal out of what Codex hands to the model or prints (or the bare
 * paragraph): its kind, and the reason without Codex's repetition of the command.
 * `undefined` for every other text, also for one that only quotes a refusal.
 */
export function readDenial(text: string): { kind: DenialKind; reason: string } | undefined {
	const found = DENIAL.exec(text)?.groups;
	if (found?.["reason"] === undefined) return undefined;
	const [reason = ""] = found["reason"].split(/\.? Command: /, 1);
	return { kind: readKind(found["kind"]), reason: reason.trim() };
}

function readKind(kind: string | undefined): DenialKind {
	return kind === "policy" || kind === "undecidable" ? kind : "gate failure";
}
