import { plainText } from "./plain-text.ts";

/** Why a command is held back: our rules, a command nobody can read for sure, or our own failure. */
export type DenialKind = "policy" | "undecidable" | "gate failure";

/** One refusal: what is missing, as a sentence without its full stop, and the one next step. */
export interface Denial {
	readonly kind: DenialKind;
	/** Names the rule or the failure for logs, for example `nothing-unaddressed`. */
	readonly rule: string;
	readonly sentence: string;
	readonly next: string;
}

const MOST_SENTENCE = 480;
const MOST_NEXT = 280;

/**
 * A denial as the model and people read it: one paragraph below 900 characters, without the last
 * full stop, because Codex adds one.
 */
export function renderDenial({ kind, sentence, next }: Denial): string {
	const said = `${denialOpening(kind)}${plainText(sentence, MOST_SENTENCE)}.`;
	const fault = kind === "gate failure" ? " This is not your fault." : "";
	return `${said}${fault} Next step: ${plainText(next, MOST_NEXT)}`;
}

function denialOpening(kind: DenialKind): string {
	switch (kind) {
		case "policy":
		case "undecidable":
			return `codex-workers gate (${kind}): `;
		case "gate failure":
			return "codex-workers gate failure: ";
	}
}
