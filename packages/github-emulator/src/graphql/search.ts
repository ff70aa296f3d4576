import { isAllowed } from "../store/permission.ts";
import { nameWithOwner } from "../store/repository.ts";
import type { Subject } from "../store/subject.ts";
import { connection, numberKey, type PageArguments } from "./connection.ts";
import { notModelled } from "./not-modelled.ts";
import { type FilterTerm, parseFilter } from "./qualifiers.ts";
import type { Scope } from "./scope.ts";
import { taking } from "./taking.ts";

type Test = (subject: Subject, value: string, viewer: string) => boolean;

const isKind: Test = (subject, value) =>
	value === (subject.type === "Issue" ? "issue" : "pr") ||
	value === subject.state.toLowerCase() ||
	(value === "closed" && subject.state === "MERGED");

const tests: ReadonlyMap<string, Test> = new Map<string, Test>([
	["repo", ({ repository }, value) => nameWithOwner(repository).toLowerCase() === value],
	["is", isKind],
	["type", isKind],
	["state", isKind],
	["label", ({ labels }, value) => labels.some(({ name }) => name.toLowerCase() === value)],
	[
		"author",
		({ author }, value, viewer) => author.login.toLowerCase() === value.replace("@me", viewer),
	],
	[
		"head",
		(subject, value) =>
			subject.type === "PullRequest" && subject.headRefName.toLowerCase().startsWith(value),
	],
	[
		"base",
		(subject, value) =>
			subject.type === "PullRequest" && subject.baseRefName.toLowerCase() === value,
	],
	// Nobody reviews here.
	["review-requested", () => false],
]);

interface SearchArguments extends PageArguments {
	readonly type: string;
	readonly query: string;
}

const predicate = (term: FilterTerm, scope: Scope): ((subject: Subject) => boolean) => {
	if (term.kind === "word") {
		return ({ title, body }) => `${title}\n${body}`.toLowerCase().includes(term.text);
	}
	const test = tests.get(term.name);
	if (test === undefined) throw notModelled(scope, `the search qualifier ${term.name}:`);
	const viewer = scope.viewer.login.toLowerCase();
	return (subject) => term.values.some((value) => test(subject, value, viewer)) !== term.negated;
};

/** Search for issues and pull requests; other types and qualifiers are not modelled. */
export const searchField = (scope: Scope) =>
	taking(["type", "query"], (args: SearchArguments) => {
		if (args.type !== "ISSUE") throw notModelled(scope, `search(type: ${args.type})`);
		const predicates = parseFilter(args.query).map((term) => predicate(term, scope));
		const items = [...scope.store.repositories.values()]
			.filter((repository) => isAllowed(repository, scope.viewer, "READ"))
			.flatMap((repository) => [...repository.subjects.values()])
			.filter((subject) => predicates.every((holds) => holds(subject)));
		return connection(args, {
			name: "search",
			items,
			key: ({ databaseId }) => numberKey(databaseId),
			descending: true,
			show: scope.show,
			fields: { issueCount: items.length },
		});
	});
