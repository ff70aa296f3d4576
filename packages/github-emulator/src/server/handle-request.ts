import { setTimeout as wait } from "node:timers/promises";
import { type Fault, replacesAnswer } from "../faults/fault.ts";
import type { Answer } from "./answer.ts";
import { type Authentication, authenticate } from "./authenticate.ts";
import type { Call, Carried } from "./call.ts";
import { gitCall } from "./git-call.ts";
import { graphqlCall } from "./graphql-call.ts";
import type { HttpRequest } from "./http-request.ts";
import { restCall } from "./rest-call.ts";
import type { World } from "./world.ts";

/** What a request gets back: an answer, or null for a connection that is cut. */
type Outcome = { readonly answer: Answer | null; readonly points: number };

/** Answers and logs one request; null when the connection is to be cut. */
export const handleRequest = async (world: World, request: HttpRequest): Promise<Answer | null> => {
	const started = performance.now();
	const at = world.store.now();
	const call = callOf(world, request);
	const who = authenticate(world.store, request.headers.authorization);
	const { answer, points } = await withFaults(world, request, { call, who });
	world.log.push({
		at,
		method: request.method,
		path: request.path,
		operation: call.operation,
		kind: call.kind,
		status: answer?.status ?? null,
		points,
		milliseconds: performance.now() - started,
		login: who.kind === "account" ? who.account.login : null,
	});
	return answer;
};

const callOf = (world: World, request: HttpRequest): Call => {
	if (request.path === "/graphql") return graphqlCall(world, `${request.body}`);
	return gitCall(world, request) ?? restCall(world, request);
};

const withFaults = async (
	world: World,
	request: HttpRequest,
	{ call, who }: { call: Call; who: Authentication },
): Promise<Outcome> => {
	const { method, path } = request;
	const { operation, kind } = call;
	const body = kind === "git" ? "" : `${request.body}`;
	const fault = world.faults.take({ method, path, operation, kind, body });
	if (fault === null) return call.carryOut(who);
	await wait(fault.delayMs ?? 0, undefined, { signal: world.closing });
	if (!replacesAnswer(fault)) return call.carryOut(who);
	const carried: Carried | null = fault.afterExecute ? await call.carryOut(who) : null;
	return { answer: faultAnswer(fault, call, world.store.now()), points: carried?.points ?? 0 };
};

const faultAnswer = (fault: Fault, { kind }: Call, now: number): Answer | null => {
	if (fault.reset) return null;
	const { headers: given = {} } = fault;
	const headers = typeof given === "function" ? given(now) : given;
	if (fault.errors !== undefined && (kind === "query" || kind === "mutation")) {
		return { status: 200, headers, body: { data: null, errors: fault.errors } };
	}
	return { status: fault.status ?? 500, headers, body: fault.body ?? "" };
};
