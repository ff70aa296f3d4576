import { parseChangeTitle } from "@codex-workers/protocol";
import type { Fault } from "../input/fault.ts";
import { fieldFault } from "../input/field-fault.ts";
import type { GivenFields } from "../input/given-fields.ts";
import { pullRequestFields } from "./pull-request-fields.ts";

/** What is wrong with a title, by the grammar of titles and by the issue. Pure. */
export function titleFaults(given: GivenFields, issue: number): Fault[] {
	const title = given.values["title"];
	if (typeof title !== "string") return [];
	const why = objectionTo(title, issue);
	if (why === undefined) return [];
	const next = `Write \`type: description (#${issue})\`, such as \`fix: add() adds (#${issue})\`.`;
	return pullRequestFields
		.filter(({ key }) => key === "title")
		.map((field) => fieldFault(field, given, { why, next }));
}

function objectionTo(title: string, issue: number): string | undefined {
	const read = parseChangeTitle(title);
	if (read.type === "invalid") return `is not right: ${read.why}`;
	if (read.title.issue === issue) return undefined;
	return `names issue #${read.title.issue}, and the worker's is #${issue}`;
}
