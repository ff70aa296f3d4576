import { parseMarker } from "@codex-workers/protocol";
import type { Check } from "../cases/check.ts";
import type { Observed } from "./observed.ts";

/** Whether a session passes one check. */
export function judgeCheck(check: Check, observed: Observed): boolean {
	const { commands, comments } = observed;
	if ("ran" in check) return some(commands, check.ran);
	if ("never_ran" in check) return !some(commands, check.never_ran);
	if ("in_order" in check) return isInOrder(commands, check.in_order);
	if ("posted" in check) return kindsOf(comments).includes(check.posted);
	if ("not_posted" in check) return !kindsOf(comments).includes(check.not_posted);
	if ("commented" in check) return some(comments, check.commented);
	if ("opened_issue" in check) return some(observed.issues, check.opened_issue);
	if ("pull_requests" in check) return observed.pullRequests === check.pull_requests;
	if ("commits" in check) return each(observed.commits, check.commits);
	if ("file" in check) return some([observed.file(check.file.path) ?? ""], check.file.matches);
	if ("file_without" in check) return isWithout(observed, check.file_without);
	return some([observed.says], check.said);
}

const some = (texts: readonly string[], pattern: string) => firstOf(texts, pattern) !== -1;

const each = (texts: readonly string[], pattern: string) =>
	texts.length > 0 && texts.every((text) => some([text], pattern));

const firstOf = (texts: readonly string[], pattern: string) =>
	texts.findIndex((text) => new RegExp(pattern, "m").test(text));

function isWithout({ file }: Observed, { path, pattern }: { path: string; pattern: string }) {
	const text = file(path);
	return text !== null && !some([text], pattern);
}

function isInOrder(commands: readonly string[], order: { first: string; second: string }) {
	const first = firstOf(commands, order.first);
	const second = firstOf(commands, order.second);
	return first !== -1 && first < second;
}

const kindsOf = (comments: readonly string[]) =>
	comments.flatMap((body) => {
		const parsed = parseMarker(body);
		return parsed.type === "marker" ? [parsed.marker.kind] : [];
	});
