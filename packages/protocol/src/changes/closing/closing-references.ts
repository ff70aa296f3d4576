import { ISSUE_DIGITS } from "../../ids/issue-number.ts";
import { ADDRESS_KIND, CLOSING_KEYWORD, REPOSITORY_PATH } from "./closing-pattern.ts";

/** An issue (or pull request) that a text closes by one of GitHub's keywords. */
export interface ClosingReference {
	readonly issue: number;
	/** `owner/name` as written; `null` is the repository the text belongs to. */
	readonly repository: string | null;
	/** `github.com`, or another host; `null` where the reference is no address. */
	readonly host: string | null;
}

const HASH = String.raw`(?:\\?#|&#0*35;|&#x0*23;|&num;)`;
const HOST = String.raw`(?<host>[\w.-]{1,253}(?::\d{1,5})?)`;
// Also as the target of a link with words of its own.
const ADDRESS =
	String.raw`(?:\[[^\]\n]{0,200}\]\(\s*)?` +
	`https?://${HOST}/(?<path>${REPOSITORY_PATH})${ADDRESS_KIND}`;
const SPACED = String.raw`[*_]*[\s:][\s:*_]*(?:(?<repository>${REPOSITORY_PATH})?${HASH}|gh-|${ADDRESS})`;
// `a/fix#9` is a reference to the repository a/fix, which closes nothing.
const ATTACHED = String.raw`(?<![/.-]\w{3,8})[*_]*${HASH}`;
const NUMBER = `(?<issue>${ISSUE_DIGITS})(?![a-z0-9])`;
const REFERENCE = new RegExp(`${CLOSING_KEYWORD}(?:${SPACED}|${ATTACHED})${NUMBER}`, "giu");
const TAG = /<[^<>]*>/g;

/**
 * What a pull request's title or body, or a commit message, closes: each once, in order.
 *
 * GitHub documents `KEYWORD #N`, `KEYWORD owner/name#N`, nine keywords in any case and a colon
 * behind them, and resolves addresses and `GH-N` like `#N`. Counted too is what its renderer may
 * read the same way, because the gate wants every issue that a text could close: bold type or a
 * line end between keyword and reference, an escaped or encoded `#`, HTML tags and comments
 * between or around them, references to pull requests and to single comments, and references in
 * quotations, code fences and HTML comments, of which GitHub's documentation says nothing. A
 * keyword and a reference with a backtick between them do not count: code is no text to GitHub.
 */
export function closingReferences(text: string): ClosingReference[] {
	const found = [...text.matchAll(REFERENCE), ...text.replace(TAG, "").matchAll(REFERENCE)];
	const byKey = new Map<string, ClosingReference>();
	for (const { groups = {} } of found) {
		const reference = {
			issue: Number(groups["issue"]),
			repository: groups["repository"] ?? groups["path"] ?? null,
			host: groups["host"]?.toLowerCase() ?? null,
		};
		const key = [reference.host, reference.repository, reference.issue].join(" ").toLowerCase();
		if (!byKey.has(key)) byKey.set(key, reference);
	}
	return [...byKey.values()];
}
