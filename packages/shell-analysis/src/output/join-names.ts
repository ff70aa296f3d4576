import { type Argument, argumentOf } from "../machine/argument.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal, literalOf } from "../text/literal.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { fileKey } from "../walk/file-key.ts";

const MOST_FILES = 64;

/**
 * `ln source target`, `ln source… folder`, `ln source`: what is written under one name is there under the other one.
 * Whether the target is a folder is not known, and a symbolic link counts from the folder that it is in.
 */
export function joinNames(
	{ machine }: Call,
	operands: readonly Argument[],
	folder: Argument | undefined,
): void {
	const last = folder ?? (operands.length > 1 ? operands.at(-1) : argumentOf(literal(".")));
	const sources = folder === undefined && operands.length > 1 ? operands.slice(0, -1) : operands;
	if (last === undefined) return;
	const isFolder =
		folder !== undefined || sources.length > 1 || /(?:\/|^\.)$/.test(showText(last.text));
	for (const { text } of sources.slice(0, MOST_FILES)) {
		const inFolder = joinTexts([last.text, literal(`/${baseName(text)}`)]);
		for (const target of isFolder ? [inFolder] : [last.text, inFolder]) {
			machine.links.join(fileKey(text), fileKey(target));
			const beside = besideOf(target, text);
			if (beside !== undefined) machine.links.join(fileKey(beside), fileKey(target));
		}
	}
}

/** The source as it is named from the folder of the link. */
function besideOf(target: Text, source: Text): Text | undefined {
	const path = literalOf(target);
	const folder = path === undefined ? undefined : /^(.*)\//.exec(path)?.[1];
	return folder === undefined || showText(source).startsWith("/")
		? undefined
		: joinTexts([literal(`${folder}/`), source]);
}

function baseName(path: Text): string {
	return showText(path).replace(/\/+$/, "").replace(/^.*\//s, "");
}
