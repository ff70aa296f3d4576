import { renderText } from "../../text/show-text.ts";
import type { Text } from "../../text/text.ts";

/** What an address of the GitHub API stands for. `maybe`: what is not known decides. */
export interface Endpoint {
	readonly kind: "pulls" | "graphql" | "maybe" | "other";
	/** Lower-case host, if the address names one. */
	readonly host: string | undefined;
	/** `owner/name`, if it is known. */
	readonly repository: string | undefined;
}

const UNKNOWN = "\uFFFC";

/** Reads an address: a whole URL, or a path as `gh api` takes it. */
export function readEndpoint(address: Text): Endpoint {
	const { host, path } = splitAddress(renderText(address, UNKNOWN).trim());
	const segments = pathSegments(path);
	const [, owner = "", name = ""] = segments;
	const isKnown = !`${owner}${name}`.includes(UNKNOWN) && segments[0] === "repos";
	const repository = isKnown && !/[{}:]/.test(owner + name) ? `${owner}/${name}` : undefined;
	return { kind: kindOf(segments), host, repository };
}

function splitAddress(address: string): {
	readonly host: string | undefined;
	readonly path: string;
} {
	const match = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)(.*)$/is.exec(address);
	if (match !== null) return { host: hostName(match[1] ?? ""), path: match[2] ?? "" };
	const bare = /^((?:[\w-]+\.)+[a-z]{2,}|localhost)(?::\d+)?(\/.*)$/i.exec(address);
	if (bare !== null) return { host: hostName(bare[1] ?? ""), path: bare[2] ?? "" };
	return { host: undefined, path: address };
}

function hostName(authority: string): string {
	return authority.replace(/^.*@/, "").replace(/:\d*$/, "").toLowerCase();
}

/** The segments that a server sees: decoded, without query, empty segments, dots and the prefix of an enterprise. */
function pathSegments(path: string): readonly string[] {
	const segments: string[] = [];
	for (const raw of path.replace(/[?#].*$/s, "").split("/")) {
		const segment = decode(raw);
		if (segment === "..") segments.pop();
		else if (segment !== "" && segment !== ".") segments.push(...segment.split("/"));
	}
	const isEnterprise =
		segments[0]?.toLowerCase() === "api" && /^(?:v3|graphql)$/i.test(segments[1] ?? "");
	return isEnterprise ? segments.slice(segments[1] === "v3" ? 2 : 1) : segments;
}

function decode(segment: string): string {
	return segment.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16)),
	);
}

function kindOf(segments: readonly string[]): Endpoint["kind"] {
	const words = segments.map((segment) => segment.toLowerCase());
	const [first = "", ...rest] = words;
	const last = words.at(-1) ?? "";
	if (words.some((word) => word.includes(UNKNOWN))) return dynamicKind(words);
	if (words.length === 1 && last === "graphql") return "graphql";
	if (first === "repos" && rest.length === 3 && last === "pulls") return "pulls";
	return first === "repositories" && rest.length === 2 && last === "pulls" ? "pulls" : "other";
}

/** A segment that is not known may stand for several segments. */
function dynamicKind(words: readonly string[]): Endpoint["kind"] {
	const [first = ""] = words;
	const last = words.at(-1) ?? "";
	const startsOpen = first.includes(UNKNOWN);
	const repos = words.findIndex((word) => word === "repos" || word === "repositories");
	if (startsOpen && repos > 0) return kindOf(words.slice(repos));
	const isRepository = first === "repos" || first === "repositories";
	if (words.length > 4 || !(startsOpen || isRepository)) return "other";
	if (last === "pulls") return "pulls";
	if (last === "graphql") return startsOpen ? "graphql" : "other";
	if (!last.includes(UNKNOWN)) return "other";
	const pattern = last.split(UNKNOWN).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
	const couldEnd = new RegExp(`^${pattern.join(".*")}$`, "s");
	return couldEnd.test("pulls") || couldEnd.test("x/pulls") ? "maybe" : "other";
}
