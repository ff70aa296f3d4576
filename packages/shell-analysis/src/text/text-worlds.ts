import { mentionsCommandWord } from "../parse/mentions.ts";
import { AnalysisLimit } from "../verdict/analysis-limit.ts";
import { joinTexts } from "./join-texts.ts";
import { showText } from "./show-text.ts";
import type { Text, UnknownPiece } from "./text.ts";

const MOST_WORLDS = 64;

/** Every way the values with known options can turn out, for texts that are used together. */
export function textWorlds(texts: readonly Text[]): readonly (readonly Text[])[] {
	const choice = firstChoice(texts);
	if (choice === undefined) return [texts];
	let pending: readonly (readonly Text[])[] = [texts];
	const done: (readonly Text[])[] = [];
	while (pending.length > 0) {
		const next: (readonly Text[])[] = [];
		for (const world of pending) {
			const open = firstChoice(world);
			if (open === undefined) done.push(world);
			else next.push(...choose(world, open));
		}
		if (next.length + done.length > MOST_WORLDS) {
			throw new AnalysisLimit(choice.source, "it can take too many values");
		}
		pending = next;
	}
	return done;
}

function firstChoice(texts: readonly Text[]): UnknownPiece | undefined {
	for (const text of texts) {
		for (const piece of text) {
			if (piece.kind === "unknown" && piece.options.length > 0) return piece;
		}
	}
	return undefined;
}

function choose(world: readonly Text[], choice: UnknownPiece): readonly (readonly Text[])[] {
	const worlds: (readonly Text[])[] = [];
	for (const index of relevantOptions(choice)) {
		worlds.push(world.map((text) => take(text, choice.group, index)));
	}
	if (choice.open || worlds.length < choice.options.length) {
		worlds.push(world.map((text) => take(text, choice.group, -1)));
	}
	return worlds;
}

/** With very many options only those count that contain a word of a creation; the others behave alike. */
function relevantOptions(choice: UnknownPiece): readonly number[] {
	const all = choice.options.map((_, index) => index);
	if (all.length <= MOST_WORLDS / 2) return all;
	return all.filter((index) => mentionsCommandWord(showText(choice.options[index] ?? [])));
}

function take(text: Text, group: number, index: number): Text {
	if (!text.some((piece) => piece.kind === "unknown" && piece.group === group)) return text;
	return joinTexts(
		text.map((piece) => {
			if (piece.kind !== "unknown" || piece.group !== group) return [piece];
			return piece.options[index] ?? [{ ...piece, options: [] }];
		}),
	);
}
