import type { ToolInput } from "@codex-workers/codex";
import type { Creation } from "./creation.ts";

/** By the names that GitHub's own MCP server, its REST and its GraphQL API use. */
const NAMES = {
	title: /^title$/i,
	body: /^(?:body|description)$/i,
	head: /^(?:head|head_?ref_?name|head_?branch|source_?branch)$/i,
	base: /^(?:base|base_?ref_?name|base_?branch|target_?branch)$/i,
	owner: /^owner$/i,
	repository: /^(?:repo|repository|repo_?name|repository_?name)$/i,
} as const;

/**
 * A creation as a tool is asked for it, wherever in its input; or the field that it names twice
 * and differently, which makes it more than one.
 */
export function creationByInput(
	objects: readonly ToolInput[],
): { readonly creation: Creation } | { readonly twice: string } {
	const values = (name: keyof typeof NAMES) => [
		...new Set(objects.flatMap(stringsAt(NAMES[name]))),
	];
	const [heads, bases] = [values("head"), values("base")];
	const [owners, repositories] = [values("owner"), values("repository")];
	const twice = [heads, bases, owners, repositories].find(({ length }) => length > 1);
	if (twice !== undefined) return { twice: twice.join(", ") };
	const [owner] = owners;
	const [repository] = repositories;
	return {
		creation: {
			title: joined(values("title")),
			body: joined(values("body")),
			head: heads[0],
			base: bases[0],
			repository: owner === undefined ? repository : `${owner}/${repository ?? ""}`,
		},
	};
}

function stringsAt(name: RegExp): (object: ToolInput) => readonly string[] {
	return (object) =>
		Object.entries(object).flatMap(([key, value]) =>
			name.test(key) && typeof value === "string" ? [value] : [],
		);
}

/** What closes an issue counts wherever it is said. */
function joined(texts: readonly string[]): string | undefined {
	return texts.length === 0 ? undefined : texts.join("\n");
}
