import { closingIssues } from "@codex-workers/protocol";
import type { Fault } from "../input/fault.ts";
import { fieldFault } from "../input/field-fault.ts";
import type { GivenFields } from "../input/given-fields.ts";
import { placeholderIn } from "../input/placeholder-in.ts";
import { pullRequestFields } from "./pull-request-fields.ts";

/** What is wrong with a text that is given whole: it must close the worker's issue and no other. Pure. */
export function bodyFaults(
	given: GivenFields,
	{ issue, repository }: { readonly issue: number; readonly repository: string },
): Fault[] {
	const body = given.values["body"];
	if (typeof body !== "string" || body.trim() === "") return [];
	const problems = [
		...closingProblems(closingIssues(body, repository), issue),
		...placeholderProblems(body),
	];
	return pullRequestFields
		.filter(({ key }) => key === "body")
		.flatMap((field) => problems.map((problem) => fieldFault(field, given, problem)));
}

interface Problem {
	readonly why: string;
	readonly next: string;
}

function closingProblems(closed: readonly number[], issue: number): Problem[] {
	const missing = {
		why: `does not close issue #${issue}`,
		next: `Write \`Closes #${issue}\` on a line of its own.`,
	};
	const others = closed
		.filter((one) => one !== issue)
		.map((one) => ({
			why: `closes issue #${one}, which is not the worker's`,
			next: `Close #${issue} alone; write \`See #${one}\` to mention the other.`,
		}));
	return [...(closed.includes(issue) ? [] : [missing]), ...others];
}

const CODE = /^ {0,3}(?<fence>```+|~~~+)[\s\S]*?^ {0,3}\k<fence>|`[^`\n]*`/gm;
const LIST_SIGN = /^\s*(?:[-*+]|\d+\.)\s+(?:\[[ xX]\]\s+)?/;

function placeholderProblems(body: string): Problem[] {
	return body
		.replace(CODE, "code")
		.split(/\r\n|\n|\r/)
		.flatMap((line) => placeholderIn(line.replace(LIST_SIGN, "")) ?? [])
		.map((placeholder) => ({
			why: `still holds a placeholder, ${JSON.stringify(placeholder.slice(0, 80))}`,
			next: "Write what belongs there, or take the line out.",
		}));
}
