import type { graphql } from "@octokit/graphql";
import * as z from "zod";
import { classifyFailure } from "./classify-failure.ts";
import { GitHubError } from "./github-error.ts";
import type { Operation } from "./operation.ts";
import { redactedCause } from "./redacted-cause.ts";

export interface AttemptSettings {
	send: typeof graphql;
	fetch: typeof globalThis.fetch;
	timeoutMs: number;
	now: () => number;
	redact: (text: string) => string;
}

export type AttemptOutcome<Answer> =
	| { type: "answered"; answer: Answer }
	| { type: "failed"; error: GitHubError };

/** Sends an operation once and reads its answer. Never throws. */
export async function attemptOperation<Answer>(
	operation: Operation<Answer>,
	variables: Readonly<Record<string, unknown>>,
	settings: AttemptSettings,
): Promise<AttemptOutcome<Answer>> {
	const { send, fetch, timeoutMs, now, redact } = settings;
	try {
		const request = { fetch, signal: AbortSignal.timeout(timeoutMs), log: SILENT };
		const answer = await send<unknown>(operation.document, { ...variables, request });
		return readAnswer(operation, answer);
	} catch (thrown) {
		const failure = classifyFailure(thrown, { operation, now: now(), redact });
		return {
			type: "failed",
			error: new GitHubError(failure, { cause: redactedCause(thrown, redact) }),
		};
	}
}

/** Octokit warns about deprecations on the console, where a hook's and a command's output goes. */
const SILENT = { warn: () => undefined };

function readAnswer<Answer>(operation: Operation<Answer>, answer: unknown): AttemptOutcome<Answer> {
	const origin = { operation: operation.name };
	// Octokit gives nothing when a 200 answer breaks off or is not JSON: the effect may be real.
	if (answer === undefined) {
		const mayHaveExecuted = !operation.repeatable;
		const says = "the answer broke off or is not JSON";
		return {
			type: "failed",
			error: new GitHubError({ ...origin, kind: "unavailable", mayHaveExecuted, says }),
		};
	}
	const read = operation.answer.safeParse(answer);
	if (read.success) return { type: "answered", answer: read.data };
	const says = z.prettifyError(read.error).replaceAll("\n", " ");
	return { type: "failed", error: new GitHubError({ ...origin, kind: "answer-invalid", says }) };
}
