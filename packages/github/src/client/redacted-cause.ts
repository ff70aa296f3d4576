import { plainLine } from "@codex-workers/protocol";
import { GraphqlResponseError } from "@octokit/graphql";
import { headerMap, readHttpError } from "./http-error.ts";

/** What is worth keeping of an octokit error. The error itself holds the request with its headers. */
export interface RedactedCause {
	name: string;
	message: string;
	/** Names and codes of the errors behind it, outermost first. */
	codes?: readonly string[];
	status?: number;
	/** GitHub's support asks for it. */
	requestId?: string;
}

/** A printable stand-in for a thrown octokit error. */
export function redactedCause(thrown: unknown, redact: (text: string) => string): RedactedCause {
	if (!(thrown instanceof Error)) return { name: "unknown", message: "" };
	const cause = { name: thrown.name, message: plainLine(redact(thrown.message), 1000) };
	if (thrown instanceof GraphqlResponseError) {
		return { ...cause, ...requestId(headerMap(thrown.headers)) };
	}
	const http = readHttpError(thrown);
	if (http === undefined) return cause;
	const { codes, headers, answered, status } = http;
	return { ...cause, codes, ...(answered ? { status } : {}), ...requestId(headers) };
}

function requestId(headers: ReadonlyMap<string, string>): { requestId?: string } {
	const id = headers.get("x-github-request-id");
	return id === undefined ? {} : { requestId: plainLine(id, 100) };
}
