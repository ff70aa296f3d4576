import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Document } from "./document.ts";
import { markdownAnchors } from "./markdown-anchors.ts";
import { markdownLinks } from "./markdown-links.ts";

/** Links to somewhere else are not followed: the check needs no network. */
const ELSEWHERE = /^(?:https?:|mailto:)/;

/** The links of a page that lead nowhere in the repository, as `line: target: why`. */
export function brokenLinks(page: Document, top: string): string[] {
	return markdownLinks(page.text)
		.filter(({ target }) => !ELSEWHERE.test(target))
		.flatMap(({ target, line }) => {
			const why = whyBroken(target, page, top);
			return why === undefined ? [] : [`${line}: ${target}: ${why}`];
		});
}

function whyBroken(target: string, page: Document, top: string): string | undefined {
	const [name = "", anchor = ""] = decodeURI(target).split("#");
	if (name.startsWith("/")) return "it begins at the root of a machine";
	if (name === "") return headingFault(page.text, anchor);
	const file = path.posix.join(folderOf(page), name);
	if (file.startsWith("..")) return "it leaves the repository";
	const place = path.join(top, file);
	if (!existsSync(place)) return "there is no such file";
	return file.endsWith(".md") ? headingFault(readFileSync(place, "utf8"), anchor) : undefined;
}

/** Links in a skill begin at the skill's folder, on every page of it. */
function folderOf({ name }: Document): string {
	return /^skills\/[^/]+(?=\/)/.exec(name)?.[0] ?? path.posix.dirname(name);
}

function headingFault(text: string, anchor: string): string | undefined {
	return anchor === "" || markdownAnchors(text).has(anchor)
		? undefined
		: "there is no such heading";
}
