import { CodedError } from "@codex-workers/protocol";
import { type Check, type Finding, fail } from "./check.ts";

/** Runs one check. What it throws for a known reason is what it has found. */
export async function runCheck(id: string, look: () => Promise<Finding>): Promise<Check> {
	try {
		return { id, ...(await look()) };
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return { id, ...fail(`${error.code}: ${error.message}`, error.hint) };
	}
}
