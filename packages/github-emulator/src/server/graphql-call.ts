import { executeRequest, rejection } from "../graphql/request/execute.ts";
import { type GraphqlRequest, parseGraphqlRequest } from "../graphql/request/parse-request.ts";
import { type Prepared, prepare } from "../graphql/request/prepare.ts";
import type { Scope } from "../graphql/scope.ts";
import { show } from "../graphql/show.ts";
import type { Spending } from "../limits/budgets.ts";
import type { Account } from "../store/account.ts";
import { type Answer, errorAnswer, secondaryLimitAnswer, withRateLimit } from "./answer.ts";
import { type Call, free, signedIn } from "./call.ts";
import { parseJson } from "./json.ts";
import type { World } from "./world.ts";

/** Mutations that count as content for the secondary limits. */
const creating = /^(add(Comment|PullRequestReview)|create(Issue|PullRequest|CommitOnBranch))$/;

const settled = (answer: Answer): Call => ({
	operation: null,
	kind: "query",
	carryOut: signedIn(async () => free(answer)),
});

/** Makes out what a body posted to `/graphql` asks for. */
export const graphqlCall = (world: World, body: string): Call => {
	const parsed = parseJson(body);
	if (parsed === undefined) return settled(errorAnswer(400, "Problems parsing JSON"));
	const request = parseGraphqlRequest(parsed);
	if (request === null) {
		return settled(errorAnswer(400, "A query attribute must be specified and must be a string."));
	}
	const prepared = prepare(request);
	if ("errors" in prepared) return settled({ status: 200, body: rejection(prepared) });
	const kind = prepared.operation.operation === "mutation" ? "mutation" : "query";
	return {
		operation: prepared.name,
		kind,
		carryOut: signedIn((viewer) => carryOut(world, viewer, { request, prepared })),
	};
};

interface Work {
	readonly request: GraphqlRequest;
	readonly prepared: Prepared;
}

const carryOut = async (world: World, viewer: Account, { request, prepared }: Work) => {
	const seconds = world.secondaryLimit(viewer, {
		writes: prepared.operation.operation === "mutation",
		createsContent: prepared.rootFields.some((field) => creating.test(field)),
	});
	const points = seconds === null ? prepared.price.points : 0;
	const spending = world.budgets.spend(viewer, "graphql", points);
	const finish = (answer: Answer) => ({
		answer: withRateLimit(answer, spending),
		points: spending.exceeded ? 0 : points,
	});
	if (seconds !== null) return finish(secondaryLimitAnswer(seconds));
	if (spending.exceeded) return finish(exhausted(viewer));
	return finish(await execute(world, { request, prepared }, { viewer, spending }));
};

const exhausted = (viewer: Account): Answer => {
	const message = `API rate limit already exceeded for user ID ${viewer.databaseId}.`;
	return { status: 200, body: { errors: [{ type: "RATE_LIMITED", message }] } };
};

const execute = async (
	world: World,
	{ request, prepared }: Work,
	{ viewer, spending }: { viewer: Account; spending: Spending },
): Promise<Answer> => {
	const scope: Scope = {
		store: world.store,
		viewer,
		show: (entity) => show(entity, scope),
		spending: { ...spending, nodes: prepared.price.nodes },
		unmodelled: [],
	};
	const body = await executeRequest(request, prepared, scope);
	if (scope.unmodelled.length === 0) return { status: 200, body };
	const missing = scope.unmodelled.map((what) => `${prepared.name ?? "(anonymous)"}: ${what}`);
	world.unmodelled.push(...missing);
	return errorAnswer(501, `Not modelled by the emulator: ${missing.join("; ")}`);
};
