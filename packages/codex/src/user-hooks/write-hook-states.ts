import { type AppServer, withAppServer } from "../app-server/with-app-server.ts";

/** What the user's `config.toml` says of one hook. */
export interface HookState {
	readonly trusted_hash: string;
	readonly enabled?: boolean;
}

/**
 * Has Codex write what is trusted into the user's `config.toml`, by the keys of `hookKey`; `null`
 * removes an entry. Codex keeps comments and everything else, but for tables that are written
 * inline or dotted, which it spells out, and CRLF. Throws `CODEX_NO_ANSWER`.
 */
export async function writeHookStates(
	server: AppServer,
	states: Readonly<Record<string, HookState | null>>,
): Promise<void> {
	const edits = Object.entries(states).map(([key, value]) => ({
		keyPath: `hooks.state.${JSON.stringify(key)}`,
		value,
		mergeStrategy: value === null ? "replace" : "upsert",
	}));
	await writeConfiguration(server, edits);
}

/** Removes the table that holds the trust of hooks. Only where it is empty. Throws `CODEX_NO_ANSWER`. */
export async function dropHookStates(server: AppServer): Promise<void> {
	await writeConfiguration(server, [
		{ keyPath: "hooks.state", value: null, mergeStrategy: "replace" },
	]);
}

async function writeConfiguration(server: AppServer, edits: readonly object[]): Promise<void> {
	await withAppServer(server, (ask) =>
		ask("config/batchWrite", {
			edits,
			filePath: null,
			expectedVersion: null,
			reloadUserConfig: false,
		}),
	);
}
