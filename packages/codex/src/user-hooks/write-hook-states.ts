import { type AppServer, type AskAppServer, withAppServer } from "../app-server/with-app-server.ts";

/** What the user's `config.toml` says of one hook. */
export interface HookState {
	readonly trusted_hash: string;
	readonly enabled?: boolean;
}

/** By the keys of `hookKey`; `null` removes an entry. */
export type HookStates = Readonly<Record<string, HookState | null>>;

/**
 * Has Codex write what is trusted into the user's `config.toml`. Codex keeps comments and everything
 * else, but for tables that are written inline or dotted, which it spells out, and CRLF. Throws
 * `CODEX_NO_ANSWER`.
 */
export async function writeHookStates(server: AppServer, states: HookStates): Promise<void> {
	await withAppServer(server, (ask) => askToWriteStates(ask, states));
}

/** The same in a conversation. */
export async function askToWriteStates(ask: AskAppServer, states: HookStates): Promise<void> {
	const edits = Object.entries(states).map(([key, value]) => ({
		keyPath: `hooks.state.${JSON.stringify(key)}`,
		value,
		mergeStrategy: value === null ? "replace" : "upsert",
	}));
	await write(ask, edits);
}

/** Removes the table that holds the trust of hooks. Only where it is empty. Throws `CODEX_NO_ANSWER`. */
export async function dropHookStates(server: AppServer): Promise<void> {
	await withAppServer(server, (ask) =>
		write(ask, [{ keyPath: "hooks.state", value: null, mergeStrategy: "replace" }]),
	);
}

async function write(ask: AskAppServer, edits: readonly object[]): Promise<void> {
	await ask("config/batchWrite", {
		edits,
		filePath: null,
		expectedVersion: null,
		reloadUserConfig: false,
	});
}
