import { canRunPrograms } from "./program-markers.ts";
import { programTokens } from "./program-tokens.ts";

const HARMLESS =
	/^(?:checkout|checks|close|comment|diff|edit|list|lock|merge|ready|reopen|review|status|unlock|update-branch|view)$/;

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
	const names = new Set(strings);
	return names.has("gh") && names.has("pr") && !strings.some((text) => HARMLESS.test(text));
}
