import { askForHooks } from "../app-server/list-hooks.ts";
import type { ListedHooks } from "../app-server/listed-hooks.ts";
import { type AppServer, withAppServer } from "../app-server/with-app-server.ts";
import { askForSettings, type CodexSettings } from "./read-codex-settings.ts";
import { askToWriteStates, type HookStates } from "./write-hook-states.ts";

/** What can be asked of one Codex, in any order; each answer rests on its files as they are then. */
export interface CodexHooks {
	/** As `readCodexSettings`. */
	readonly settings: () => Promise<CodexSettings>;
	/** As `listHooks`. */
	readonly list: () => Promise<ListedHooks>;
	/** As `writeHookStates`. */
	readonly writeStates: (states: HookStates) => Promise<void>;
}

/**
 * Starts Codex once for several questions about hooks: its start is what they cost. All of them
 * together may take the server's `timeoutMs`, so nobody is asked anything meanwhile. Throws
 * `CODEX_NO_ANSWER`.
 */
export function withCodexHooks<T>(
	server: AppServer,
	use: (codex: CodexHooks) => Promise<T>,
): Promise<T> {
	return withAppServer(server, (ask) =>
		use({
			settings: () => askForSettings(ask),
			list: () => askForHooks(ask, server.cwd),
			writeStates: (states) => askToWriteStates(ask, states),
		}),
	);
}
