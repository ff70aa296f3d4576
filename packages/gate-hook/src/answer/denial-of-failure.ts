import { denyToolUse } from "@codex-workers/codex";
import { renderDenial } from "./denial.ts";
import { failureDenial } from "./failure-denial.ts";

/** The answer that denies because the gate itself failed. */
export function denialOfFailure(error: unknown): string {
	return denyToolUse(renderDenial(failureDenial(error)));
}
