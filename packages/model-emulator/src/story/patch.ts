import { callStep } from "./call-step.ts";
import type { Step, StepOptions } from "./step.ts";

const BEGIN = "*** Begin Patch";
const END = "*** End Patch";

/** Edits files with `apply_patch`; the Begin and End lines are added where they are missing. */
export function patch(body: string, options: StepOptions = {}): Step {
	const trimmed = body.trim();
	const whole = trimmed.startsWith(BEGIN) ? `${trimmed}\n` : `${BEGIN}\n${trimmed}\n${END}\n`;
	return callStep({ kind: "patch", patch: whole }, patchTitle(whole), options);
}

function patchTitle(whole: string): string {
	const files = [...whole.matchAll(/^\*\*\* (?:Add|Update|Delete) File: (.+)$/gm)];
	return `edit ${files.map(([, file]) => file).join(", ")}`;
}
