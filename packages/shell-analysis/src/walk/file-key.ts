import { literalOf, literalStart } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { textKey } from "../text/unknowns.ts";

/** The name under which a file is remembered: equal for paths that are written differently but are the same. */
export function fileKey(path: Text): string {
	const word = literalOf(path);
	const descriptor = descriptorIn(path);
	if (descriptor !== undefined) return `/dev/fd/${descriptor}`;
	if (word === undefined) return textKey(path);
	const parts: string[] = [];
	for (const part of word.split("/").slice(word.startsWith("/") ? 1 : 0)) {
		if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
		else if (part !== "" && part !== ".") parts.push(part);
	}
	return `${word.startsWith("/") ? "/" : ""}${parts.join("/")}`;
}

/** `/proc/self/fd/5`: any process counts as this one. */
function descriptorIn(path: Text): string | undefined {
	const last = path.at(-1);
	if (last?.kind !== "literal" || !literalStart(path).startsWith("/proc/")) return undefined;
	return /\/fd\/(\d+)$/.exec(last.text)?.[1];
}
