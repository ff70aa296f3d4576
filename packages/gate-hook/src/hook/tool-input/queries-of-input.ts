import type { ToolInput } from "@codex-workers/codex";

const DOCUMENT = /^(?:query|mutation|document|graphql|gql|operation)$/i;
const FILE = /^(?:(?:query|mutation|document|graphql|gql|operation)_?)?(?:file|path|file_?path)$/i;

/** The GraphQL documents in one object of a tool's input, also those in a file that it names. */
export function queriesOfInput(
	object: ToolInput,
	readFile: (path: string) => string | undefined,
): readonly string[] {
	return Object.entries(object).flatMap(([key, value]) => {
		if (typeof value !== "string") return [];
		if (DOCUMENT.test(key)) return [value];
		const isGraphqlFile = FILE.test(key) && (/\.(?:graphql|gql)$/.test(value) || key.includes("_"));
		return isGraphqlFile ? [readFile(value) ?? ""] : [];
	});
}
