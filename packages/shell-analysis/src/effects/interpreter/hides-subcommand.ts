import { looseStrings } from "./program-calls.ts";
import { canRunPrograms, isInertCallee } from "./program-markers.ts";
import { type ProgramToken, programTokens } from "./program-tokens.ts";

const HARMLESS =
	/^(?:checkout|checks|close|comment|diff|edit|list|lock|merge|ready|reopen|review|status|unlock|update-branch|view)$/;

const SPELLED = /\bgh\s+pr\s+(?:create|new)\b|^\s*pr\s+(?:create|new)\b/m;

/** Programs to which the words behind them are text. */
const TAKING_TEXT = /^(?:\S*\/)?(?:git|echo|printf|[ef]?grep|rg)$/;

/** Whether the strings that are not only printed spell a creation one behind the other. */
function spellsCreation(tokens: readonly ProgramToken[]): boolean {
	const lists = looseStrings(tokens, isInertCallee);
	const loose = lists.filter(([program = ""]) => !TAKING_TEXT.test(program)).flat();
	const filled = [loose.join(" "), loose.join("")].map((text) => text.replace(/%s|\{\}/g, " "));
	return filled.some((text) => SPELLED.test(text));
}

/**
 * Whether a program that can run others holds pieces of a creation without the whole: `"gh"` and `"pr"` with no
 * subcommand beside them, or `" pr create"` with no program in front.
 */
export function hidesSubcommand(source: string, language: string): boolean {
	const tokens = programTokens(source, language);
	const code = tokens.map(({ kind, text }) => (kind === "string" ? '""' : text)).join(" ");
	if (!canRunPrograms(code)) return false;
	const strings = tokens.flatMap(({ kind, text }) => (kind === "string" ? [text] : []));
	if (strings.some((text) => /^\s*pr\s+(?:create|new)\b/.test(text))) return true;
	if (spellsCreation(tokens)) return true;
	const names = new Set(strings);
	return names.has("gh") && names.has("pr") && !strings.some((text) => HARMLESS.test(text));
}
