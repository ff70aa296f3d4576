import { fenceAfter } from "../../outline/lines/code-fence.ts";
import type { OutlineReader } from "../../outline/reading/outline-reader.ts";
import type { LineContext } from "./line-contexts.ts";

const BEHIND_BULLET = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)+(?:`{3}|~{3})/;

/**
 * A code fence is one to GitHub too, and ends where it seems to: not in HTML, not behind a bullet,
 * and in a list its lines are indented as it is.
 */
export function checkFences(
	{ outline: { lines }, report }: OutlineReader,
	contexts: readonly LineContext[],
): void {
	let open: { mark: string; indent: number } | undefined;
	for (const [at, { text, line, isCode }] of lines.entries()) {
		const why = unclearFence(text, { isCode, indent: open?.indent ?? 0 });
		if (why !== undefined) report({ line, why });
		else if (isCode && contexts[at] === "html") report({ line, why: "a code fence inside HTML" });
		const mark = isCode ? fenceAfter(text, open?.mark) : undefined;
		open = mark === undefined ? undefined : { mark, indent: open?.indent ?? indentOf(text) };
	}
}

function unclearFence(
	text: string,
	{ isCode, indent }: { isCode: boolean; indent: number },
): string | undefined {
	if (!isCode) {
		return BEHIND_BULLET.test(text) ? "a code fence must begin on a line of its own" : undefined;
	}
	return text !== "" && indentOf(text) < indent
		? "the lines of a code fence must be indented as it is"
		: undefined;
}

function indentOf(text: string): number {
	return text.search(/\S|$/);
}
