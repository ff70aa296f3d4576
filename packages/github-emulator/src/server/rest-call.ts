import { createHash } from "node:crypto";
import { refusalAnswer } from "../rest/refusal-answer.ts";
import type { Matched } from "../rest/router.ts";
import { findRoute } from "../rest/router.ts";
import type { Account } from "../store/account.ts";
import { Refusal } from "../store/refusal.ts";
import { type Answer, errorAnswer, secondaryLimitAnswer, withRateLimit } from "./answer.ts";
import { type Call, type Carried, free, signedIn } from "./call.ts";
import type { HttpRequest } from "./http-request.ts";
import { isJsonObject, parseJson } from "./json.ts";
import type { World } from "./world.ts";

/** Makes out what a REST request asks for. A path that is not modelled is 501, not 404. */
export const restCall = (world: World, request: HttpRequest): Call => {
	const matched = findRoute(request.method, request.path);
	if (matched === null) return { operation: null, kind: "rest", carryOut: missing(world, request) };
	return {
		operation: `${request.method} ${matched.route.path}`,
		kind: "rest",
		carryOut: signedIn((viewer) => carryOut(world, request, { matched, viewer })),
	};
};

const missing =
	(world: World, { method, path }: HttpRequest) =>
	async (): Promise<Carried> => {
		world.unmodelled.push(`${method} ${path}`);
		return {
			answer: errorAnswer(501, `Not modelled by the emulator: ${method} ${path}`),
			points: 0,
		};
	};

const carryOut = async (
	world: World,
	request: HttpRequest,
	{ matched, viewer }: { matched: Matched; viewer: Account },
): Promise<Carried> => {
	const reads = request.method === "GET";
	const createsContent =
		request.method === "POST" && /\/(comments|issues|pulls)$/.test(request.path);
	const seconds = world.secondaryLimit(viewer, { writes: !reads, createsContent });
	const points = seconds === null ? matched.route.points : 0;
	const spending = world.budgets.spend(viewer, "core", points);
	if (seconds !== null) return free(withRateLimit(secondaryLimitAnswer(seconds), spending));
	if (spending.exceeded) {
		const message = `API rate limit exceeded for user ID ${viewer.databaseId}.`;
		return free(withRateLimit(errorAnswer(403, message), spending));
	}
	const answer = await handled(world, request, { matched, viewer });
	if (!reads || answer.status !== 200) return { answer: withRateLimit(answer, spending), points };
	const etag = etagOf(answer);
	if (request.headers["if-none-match"] !== etag) {
		return {
			answer: withRateLimit({ ...answer, headers: { ...answer.headers, etag } }, spending),
			points,
		};
	}
	const refunded = world.budgets.refund(viewer, spending);
	return free(withRateLimit({ status: 304, headers: { etag } }, refunded));
};

const etagOf = ({ body }: Answer): string =>
	`W/"${createHash("sha256").update(JSON.stringify(body)).digest("hex")}"`;

const handled = async (
	world: World,
	request: HttpRequest,
	{ matched, viewer }: { matched: Matched; viewer: Account },
): Promise<Answer> => {
	const body = request.body.length === 0 ? {} : parseJson(`${request.body}`);
	if (!isJsonObject(body)) return errorAnswer(400, "Problems parsing JSON");
	const { store, budgets } = world;
	const { query, headers, origin, path } = request;
	const { parameters } = matched;
	try {
		return await matched.route.handle({
			store,
			viewer,
			budgets,
			parameters,
			query,
			accept: headers.accept ?? "",
			url: origin + path,
			body,
		});
	} catch (error) {
		if (error instanceof Refusal) return refusalAnswer(error);
		throw error;
	}
};
