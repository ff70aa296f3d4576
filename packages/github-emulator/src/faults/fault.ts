import type { JsonObject } from "../server/json.ts";

/** What a fault can be matched against. */
export interface RequestFacts {
	readonly method: string;
	readonly path: string;
	/** GraphQL: the operation's name. REST: the route, as `GET /repos/{owner}/{repo}`. git: the service. */
	readonly operation: string | null;
	readonly kind: "query" | "mutation" | "rest" | "git";
	readonly body: string;
}

/** A string is an operation or a path, exactly; an expression may match either. */
export type FaultMatch = string | RegExp | ((request: RequestFacts) => boolean);

type FaultHeaders = Readonly<Record<string, string>>;

/** What goes wrong with matching requests. */
export interface Fault {
	readonly match: FaultMatch;
	/** How many requests it strikes; every one when it is left out. */
	readonly times?: number;
	/** The request does its work first, and only the answer is lost. */
	readonly afterExecute?: boolean;
	readonly delayMs?: number;
	/** The connection is cut without an answer. */
	readonly reset?: boolean;
	readonly status?: number;
	/** Plain, or worked out from the emulator's clock in milliseconds. */
	readonly headers?: FaultHeaders | ((nowMs: number) => FaultHeaders);
	readonly body?: string | JsonObject;
	/** What GraphQL answers instead, with status 200. */
	readonly errors?: readonly JsonObject[];
}

export const isStruck = (match: FaultMatch, request: RequestFacts): boolean => {
	if (typeof match === "function") return match(request);
	const names = [request.path, request.operation ?? ""];
	return typeof match === "string" ? names.includes(match) : names.some((name) => match.test(name));
};

/** Whether the fault replaces the answer, and does not only delay it. */
export const replacesAnswer = (fault: Fault): boolean =>
	fault.reset === true || fault.status !== undefined || fault.errors !== undefined;
