import type { Fault } from "../input/fault.ts";
import type { Field } from "../input/field.ts";
import { fieldFault } from "../input/field-fault.ts";
import { isMapping, valueAt } from "../input/field-path.ts";
import type { GivenFields } from "../input/given-fields.ts";

/** Where a review calls itself complete and says itself that it is not. Pure. */
export function contradictions(fields: readonly Field[], given: GivenFields): Fault[] {
	if (valueAt(given.values, "status") !== "COMPLETE") return [];
	const status = fields.filter(({ key }) => key === "status");
	return [...openFindings(given), ...untracked(given)].flatMap((why) =>
		status.map((field) =>
			fieldFault(field, given, {
				why: `is COMPLETE, and ${why}`,
				next: "Fix each finding, or open an issue that tracks it; until then say IN_PROGRESS.",
			}),
		),
	);
}

function openFindings(given: GivenFields): string[] {
	const count = valueAt(given.values, "unaddressed");
	if (typeof count !== "number" || count <= 0) return [];
	return [`${count} ${count === 1 ? "finding is" : "findings are"} unaddressed`];
}

function untracked(given: GivenFields): string[] {
	const deferred = valueAt(given.values, "deferred");
	const count = Array.isArray(deferred) ? deferred.filter(isUntracked).length : 0;
	if (count === 0) return [];
	return [`${count} deferred ${count === 1 ? "finding has" : "findings have"} no tracking issue`];
}

function isUntracked(finding: unknown): boolean {
	return isMapping(finding) && (finding["tracking_issue"] ?? null) === null;
}
