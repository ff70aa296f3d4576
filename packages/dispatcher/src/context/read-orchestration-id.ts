import { CodedError } from "@codex-workers/protocol";
import type { Environment } from "../environment/environment.ts";

/** Characters that a comment has room for. */
const MOST = 100;

/**
 * The name of the run that dispatches, as comments tell it: one line of at most 100 characters;
 * `null` where `ORCHESTRATION_ID` says none. Throws `ENVIRONMENT_INVALID`.
 */
export function readOrchestrationId(env: Environment): string | null {
	const id = env["ORCHESTRATION_ID"] || null;
	if (id === null || (id.length <= MOST && /^\P{C}+$/u.test(id) && id.trim() !== "")) return id;
	throw new CodedError(
		"ENVIRONMENT_INVALID",
		`ORCHESTRATION_ID is not one line of 1 to ${MOST} characters.`,
		{ hint: "Set it to a name like orch-2026-01-31-001, or unset it." },
	);
}
