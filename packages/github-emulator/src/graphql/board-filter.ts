import type { BoardItem } from "../store/board.ts";
import { notModelled } from "./not-modelled.ts";
import { parseFilter } from "./qualifiers.ts";
import type { Scope } from "./scope.ts";

type Test = (item: BoardItem, value: string) => boolean;

const tests: ReadonlyMap<string, Test> = new Map<string, Test>([
	["status", (item, value) => item.status?.option.name.toLowerCase() === value],
	["no", (item, value) => value === "status" && item.status === null],
	["label", (item, value) => item.content.labels.some(({ name }) => name.toLowerCase() === value)],
	[
		"is",
		({ content }, value) => content.state.toLowerCase() === value || kinds[value] === content.type,
	],
]);

const kinds: Readonly<Record<string, string>> = { issue: "Issue", pr: "PullRequest" };

/** The filter of a board's view, as `items(query:)` takes it. A qualifier that is not modelled is an error. */
export const boardFilter = (filter: string, scope: Scope): ((item: BoardItem) => boolean) => {
	const predicates = parseFilter(filter).map((term): ((item: BoardItem) => boolean) => {
		if (term.kind === "word") {
			return (item) => item.content.title.toLowerCase().includes(term.text);
		}
		const test = tests.get(term.name);
		if (test === undefined) throw notModelled(scope, `the board filter ${term.name}:`);
		return (item) => term.values.some((value) => test(item, value)) !== term.negated;
	});
	return (item) => predicates.every((holds) => holds(item));
};
