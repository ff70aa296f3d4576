import { type CodexSettings, type ListedHooks, withCodexHooks } from "@codex-workers/codex";
import type { Installation } from "../../install/installation.ts";

/** What Codex says of itself. */
export interface CodexSays {
	readonly settings: CodexSettings;
	readonly listed: ListedHooks;
}

/** Asks Codex for its configuration and its hooks. Throws `CODEX_NO_ANSWER`. */
export function codexSays(at: Installation): Promise<CodexSays> {
	return withCodexHooks(at.codex, async (codex) => ({
		settings: await codex.settings(),
		listed: await codex.list(),
	}));
}
