import { ISSUE_DIGITS, readIssueNumber } from "../../../ids/issue-number.ts";

const ADDRESS = new RegExp(
	String.raw`^https://[\w.-]+/[\w.-]+/[\w.-]+/(?:issues|pull)/(?<number>${ISSUE_DIGITS})$`,
);
const LINK = /^\[(?<number>#?\d{1,10})\]\((?<address>[^()\s]{1,200})\)$/;

/** The number of an issue or pull request of this repository: `#12` or `12`. */
export function readNumber(text: string): number | undefined {
	return readIssueNumber(/^#?(?<digits>\d{1,10})\.?$/.exec(text)?.groups?.["digits"] ?? "");
}

/** The same, where its address on GitHub says it too; whose repository that is is not looked at. */
export function readReference(text: string): number | undefined {
	const link = LINK.exec(text)?.groups;
	if (link === undefined) return readNumber(ADDRESS.exec(text)?.groups?.["number"] ?? text);
	const [shown, address] = [link["number"], link["address"]].map((part) =>
		readReference(part ?? ""),
	);
	return shown === address ? shown : undefined;
}
