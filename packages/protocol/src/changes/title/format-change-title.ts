import { CodedError } from "../../coded-error.ts";
import type { ChangeTitle } from "./change-title.ts";
import { parseChangeTitle } from "./parse-change-title.ts";

/** A title's parts; without a scope and not breaking where nothing else is said. */
export type ChangeTitleParts = Pick<ChangeTitle, "type" | "description" | "issue"> &
	Partial<ChangeTitle>;

/**
 * Writes a commit's subject or a pull request's title. Throws `CHANGE_TITLE_INVALID`, which names
 * the mistake, where the parts make none that `parseChangeTitle` reads back.
 */
export function formatChangeTitle(parts: ChangeTitleParts): string {
	const { type, scope = null, breaking = false, description, issue } = parts;
	const head = `${type}${scope === null ? "" : `(${scope})`}${breaking ? "!" : ""}`;
	const text = `${head}: ${description} (#${issue})`;
	const read = parseChangeTitle(text);
	if (read.type === "title" && read.title.description === description) return text;
	const why = read.type === "invalid" ? read.why : "a part of it holds another part's signs";
	throw new CodedError("CHANGE_TITLE_INVALID", `This is no title of a change: ${why}.`, {
		hint: "Write one line such as: fix(parser): accept empty input (#12)",
	});
}
