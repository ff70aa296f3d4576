import { plainLine } from "@codex-workers/protocol";
import { GraphqlResponseError } from "@octokit/graphql";
import { classifyHttpError } from "./classify-http-error.ts";
import { classifyResponseErrors } from "./classify-response-errors.ts";
import type { GitHubFailure } from "./github-failure.ts";
import { headerMap, readHttpError } from "./http-error.ts";
import type { Operation } from "./operation.ts";
import { readResponseErrors } from "./response-error.ts";

export interface FailureContext {
	operation: Pick<Operation<unknown>, "name" | "repeatable">;
	/** Milliseconds since the epoch. */
	now: number;
	redact: (text: string) => string;
}

/** What a throw of \@octokit/graphql means. Never throws; an unknown throw counts as a lost answer. */
export function classifyFailure(thrown: unknown, context: FailureContext): GitHubFailure {
	const { operation, redact } = context;
	const mayHaveExecuted = !operation.repeatable;
	const says = (text: string) => plainLine(redact(text));
	const facts = { now: context.now, mayHaveExecuted };
	const origin = { operation: operation.name };

	if (thrown instanceof GraphqlResponseError) {
		const errors = readResponseErrors(thrown.errors);
		const failure = classifyResponseErrors(errors, headerMap(thrown.headers), facts);
		return { ...origin, ...failure, says: says(errors.map(({ message }) => message).join("; ")) };
	}
	const http = readHttpError(thrown);
	if (http !== undefined) {
		const { text, ...failure } = classifyHttpError(http, facts);
		return { ...origin, ...failure, says: says(text) };
	}
	const text = thrown instanceof Error ? thrown.message : "an unknown failure";
	return { ...origin, kind: "unavailable", mayHaveExecuted, says: says(text) };
}
