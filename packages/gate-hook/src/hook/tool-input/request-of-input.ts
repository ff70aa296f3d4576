import type { ToolInput } from "@codex-workers/codex";
import { quotedWords } from "./quoted-words.ts";

const ADDRESS = /^(?:url|uri|endpoint|path|route)$/i;
const METHOD = /^(?:http_?)?(?:method|verb)$/i;
const BODY = /^(?:body|data|json|payload|fields|form|content)$/i;

/**
 * The request that one object of a tool's input describes, as the curl that would send it; a path
 * counts as one of GitHub's API. `undefined` without an address.
 */
export function requestOfInput(object: ToolInput): string | undefined {
	const entries = Object.entries(object);
	const find = (name: RegExp) => entries.find(([key]) => name.test(key))?.[1];
	const address = find(ADDRESS);
	if (typeof address !== "string" || !/pulls|graphql/i.test(decoded(address))) return undefined;
	const body = find(BODY);
	const method = find(METHOD);
	const url = /^[a-z]+:\/\//i.test(address)
		? address
		: `https://api.github.com/${address.replace(/^\/+/, "")}`;
	return quotedWords([
		"curl",
		...(typeof method === "string" ? ["-X", method] : []),
		...(body === undefined || body === null ? [] : ["--data-raw", textOf(body)]),
		url,
	]);
}

function textOf(body: unknown): string {
	return typeof body === "string" ? body : JSON.stringify(body);
}

function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
