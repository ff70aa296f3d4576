import { CodedError } from "@codex-workers/protocol";
import { ExitCode, exitCodeOf } from "../output/exit-code.ts";
import type { Objection } from "./finding.ts";

/**
 * What a failed look at one pull request means: nobody can tell. Throws what keeps every other one
 * from being looked at too: GitHub that does not answer, a token that it does not take, a defect.
 */
export function undecided(error: unknown, issue: number | null): Objection {
	if (!(error instanceof CodedError) || isForAll(error)) throw error;
	const { code, message, hint } = error;
	return { verdict: "undecided", issue, code, why: withoutStop(message), next: withoutStop(hint) };
}

/** Whether GitHub itself is out of reach, and not one thing on it. */
export function isForAll(error: CodedError): boolean {
	return (
		exitCodeOf(error) === ExitCode.gitHubUnavailable || error.code === "GITHUB_UNAUTHENTICATED"
	);
}

function withoutStop(sentence: string): string {
	return sentence.replace(/\.$/, "");
}
