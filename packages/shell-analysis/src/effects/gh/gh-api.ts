import { type ParsedFlags, parseFlags } from "../../flags/parse-flags.ts";
import { isOn, lastWord } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import { literalOf, literalStart } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import { type CommandVerdict, PASSES } from "../../verdict/command-verdict.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import { creates } from "../creation.ts";
import { type DocumentEffect, judgeBody, judgeDocument } from "../graphql/judge-document.ts";
import { type Endpoint, readEndpoint } from "../http/endpoint.ts";
import { restDetails } from "../http/rest-details.ts";
import type { Invocation } from "../invocation.ts";

const VALUED = valuedFlags({
	cache: "--cache",
	field: "-F --field",
	header: "-H --header",
	hostname: "--hostname",
	input: "--input",
	jq: "-q --jq",
	method: "-X --method",
	preview: "-p --preview",
	raw: "-f --raw-field",
	repository: "-R --repo",
	template: "-t --template",
});

/** `gh api …` and `hub api …`: REST with gh's rule for the method, and GraphQL. */
export function judgeGhApi(invocation: Invocation, args: readonly Argument[]): CommandVerdict {
	const flags = parseFlags(args, { valued: VALUED, interspersed: true });
	const [address] = flags.operands;
	if (address === undefined || isOn(flags, "-h", "--help")) return PASSES;
	const endpoint = readEndpoint(address.text);
	if (endpoint.kind === "graphql") return judgeGraphql(invocation, flags);
	return judgeRest({ invocation, flags, address, endpoint });
}

interface RestCall {
	readonly invocation: Invocation;
	readonly flags: ParsedFlags;
	readonly address: Argument;
	readonly endpoint: Endpoint;
}

function judgeRest({ invocation, flags, address, endpoint }: RestCall): CommandVerdict {
	const method = methodOf(flags);
	if (endpoint.kind === "other" || (method !== undefined && method !== "POST")) return PASSES;
	const shown = showText(address.text);
	if (endpoint.kind === "maybe") {
		return undecidable("dynamic", shown, "stands where gh api expects the endpoint; write it out");
	}
	if (method === undefined) {
		const word = showText(flags.values.get("method")?.at(-1)?.text ?? []);
		return undecidable("dynamic", word, "is the method of a request to the pulls endpoint");
	}
	const { repository } = endpoint;
	return creates("gh-api", invocation.argv, {
		...restDetails(fieldsOf(invocation, flags)),
		operands: flags.operands,
		repository,
	});
}

/** POST when there are fields or a body, unless the method is given; undefined when it is not known. */
function methodOf(flags: ParsedFlags): string | undefined {
	const given = flags.values.get("method")?.at(-1);
	if (given !== undefined) return wordOf(given)?.toUpperCase();
	const hasBody = ["field", "raw", "input"].some((name) => flags.values.has(name));
	return hasBody || flags.operands.some((operand) => operand.many) ? "POST" : "GET";
}

function fieldsOf(invocation: Invocation, flags: ParsedFlags): ReadonlyMap<string, Text> {
	const fields = new Map<string, Text>();
	for (const kind of ["field", "raw"]) {
		for (const argument of flags.values.get(kind) ?? []) {
			const key = /^([^=]*)=/.exec(literalStart(argument.text))?.[1];
			if (key === undefined) continue;
			const value = dropCharacters(argument.text, key.length + 1);
			fields.set(key, kind === "field" ? contentOf(invocation, value) : value);
		}
	}
	const input = flags.values.get("input")?.at(-1);
	if (input !== undefined) fields.set("", bodyOf(invocation, input.text) ?? input.text);
	return fields;
}

/** `-F key=@file`: the value is the content of the file; the path, if that is not known. */
function contentOf(invocation: Invocation, value: Text): Text {
	if (!literalStart(value).startsWith("@")) return value;
	return bodyOf(invocation, dropCharacters(value, 1)) ?? value;
}

function bodyOf(invocation: Invocation, path: Text): Text | undefined {
	return literalOf(path) === "-" ? invocation.stdin : invocation.fileText(path);
}

function judgeGraphql(invocation: Invocation, flags: ParsedFlags): CommandVerdict {
	const method = lastWord(flags, "method")?.toUpperCase();
	if (method === "GET") return PASSES;
	const { effect, word } = graphqlEffect(invocation, flags);
	if (effect === "creates") return creates("graphql", invocation.argv);
	if (effect === "other") return PASSES;
	return undecidable("dynamic", word, "is the GraphQL document, and it may open a pull request");
}

function graphqlEffect(
	invocation: Invocation,
	flags: ParsedFlags,
): { readonly effect: DocumentEffect; readonly word: string } {
	const input = flags.values.get("input")?.at(-1);
	if (input !== undefined) {
		const body = bodyOf(invocation, input.text);
		return { effect: body === undefined ? "unknown" : judgeBody(body), word: showText(input.text) };
	}
	const query = fieldsOf(invocation, flags).get("query");
	if (query === undefined) {
		const open = [...flags.operands, ...(flags.values.get("raw") ?? [])].find((each) => each.many);
		return { effect: open === undefined ? "other" : "unknown", word: showText(open?.text ?? []) };
	}
	const isFile = literalStart(query).startsWith("@");
	return { effect: isFile ? "unknown" : judgeDocument(query), word: showText(query) };
}
