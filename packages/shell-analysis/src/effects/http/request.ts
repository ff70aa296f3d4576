import { type Argument, wordOf } from "../../machine/argument.ts";
import { literalOf } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import type { Text } from "../../text/text.ts";
import { type CommandVerdict, PASSES } from "../../verdict/command-verdict.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import { creates } from "../creation.ts";
import { judgeBody } from "../graphql/judge-document.ts";
import type { Invocation } from "../invocation.ts";
import { type Endpoint, readEndpoint } from "./endpoint.ts";
import { restDetails } from "./rest-details.ts";

/** A request as an HTTP client was told to send it. */
export interface HttpRequest {
	/** Everything that may be an address. */
	readonly addresses: readonly Argument[];
	/** The method that was asked for; the default of the client, if none was. */
	readonly method: Text;
	/** The bodies; undefined for one that is not known. */
	readonly bodies: readonly (Text | undefined)[];
}

const GITHUB_TRACE = /github|\bGH_TOKEN\b/i;

/** The verdict on a request: a POST to the pulls endpoint, or a GraphQL document that opens a pull request. */
export function judgeRequest(invocation: Invocation, request: HttpRequest): CommandVerdict {
	const method = literalOf(request.method)?.toUpperCase();
	if (method !== undefined && method !== "POST") return PASSES;
	const isTraced = invocation.argv.some(({ text }) => GITHUB_TRACE.test(showText(text)));
	for (const address of request.addresses) {
		const verdict = judgeAddress(invocation, { ...request, isTraced }, address);
		if (verdict.type !== "passes") return verdict;
	}
	return PASSES;
}

interface TracedRequest extends HttpRequest {
	/** Whether something on the line says that the request goes to GitHub. */
	readonly isTraced: boolean;
}

function judgeAddress(
	invocation: Invocation,
	request: TracedRequest,
	address: Argument,
): CommandVerdict {
	const endpoint = readEndpoint(address.text);
	switch (endpoint.kind) {
		case "other":
			return PASSES;
		case "maybe":
			return judgeOpenAddress(request, address, endpoint);
		case "graphql":
			return judgeGraphql(invocation, request, endpoint);
		case "pulls":
			return judgePulls(invocation, request, endpoint);
	}
}

function judgePulls(
	invocation: Invocation,
	request: HttpRequest,
	endpoint: Endpoint,
): CommandVerdict {
	if (literalOf(request.method) === undefined) {
		const word = showText(request.method);
		return undecidable("dynamic", word, "is the method of a request to the pulls endpoint");
	}
	if (staysHere(invocation, endpoint)) return PASSES;
	const fields = new Map(request.bodies.map((body) => ["", body ?? []] as const));
	const { repository } = endpoint;
	return creates("http", invocation.argv, { ...restDetails(fields), repository });
}

const HERE = /^(?:localhost|127\.0\.0\.1)$/;
const REDIRECTING =
	/^(?:--(?:resolve|connect-to|proxy|preproxy|socks\w*|config|haproxy\S*)|-x|-K)|^(?:-H|--header=?)?\s*[Hh][Oo][Ss][Tt]\s*:|github/;

/** A server on this machine is not GitHub, unless the line says where its name leads. */
function staysHere({ argv, variable }: Invocation, { host }: Endpoint): boolean {
	if (!HERE.test(host ?? "") || argv.some(({ text }) => REDIRECTING.test(showText(text))))
		return false;
	return ["http_proxy", "all_proxy", "ALL_PROXY"].every((name) => variable(name) === undefined);
}

/** An address that is not known matters only where something says that it is GitHub. */
function judgeOpenAddress(
	request: TracedRequest,
	address: Argument,
	endpoint: Endpoint,
): CommandVerdict {
	const isForeign = endpoint.host !== undefined && !/github|\uFFFC/.test(endpoint.host);
	if (isForeign || !request.isTraced) return PASSES;
	const why = "is part of the address of a request to GitHub; write it out";
	return undecidable("dynamic", showText(address.text), why);
}

function judgeGraphql(
	invocation: Invocation,
	request: HttpRequest,
	endpoint: Endpoint,
): CommandVerdict {
	const effects = request.bodies.map((body) => (body === undefined ? "unknown" : judgeBody(body)));
	if (effects.includes("creates")) return creates("graphql", invocation.argv);
	const isForeign = endpoint.host !== undefined && !/github|\uFFFC/.test(endpoint.host);
	if (!effects.includes("unknown") || isForeign) return PASSES;
	const word =
		invocation.argv.find((argument) => wordOf(argument) === undefined) ?? invocation.argv[0];
	const why = "carries a GraphQL document that may open a pull request";
	return undecidable("dynamic", showText(word?.text ?? []), why);
}
