import * as z from "zod";
import { noAnswer } from "../app-server/no-answer.ts";
import { type AppServer, type AskAppServer, withAppServer } from "../app-server/with-app-server.ts";

/** What Codex's own configuration says about hooks, all layers together. */
export interface CodexSettings {
	/** `features.hooks`; `undefined` where it is not written down, which means on. */
	readonly hooksFeature: boolean | undefined;
	/** The trusted hash of each hook that is named, by the keys of `hookKey`; `null`: it has none. */
	readonly trustedHashes: ReadonlyMap<string, string | null>;
}

const State = z.object({ trusted_hash: z.string().nullish() });

const Read = z.object({
	config: z.object({
		features: z.record(z.string(), z.unknown()).nullish(),
		hooks: z.object({ state: z.record(z.string(), State).nullish() }).nullish(),
	}),
});

/** Asks Codex for its effective configuration. Throws `CODEX_NO_ANSWER`. */
export function readCodexSettings(server: AppServer): Promise<CodexSettings> {
	return withAppServer(server, askForSettings);
}

/** The same in a conversation. */
export async function askForSettings(ask: AskAppServer): Promise<CodexSettings> {
	const read = Read.safeParse(await ask("config/read", { includeLayers: false }));
	if (!read.success) throw noAnswer("its configuration has a form that is not known");
	const { features, hooks } = read.data.config;
	const feature = features?.["hooks"] ?? features?.["codex_hooks"];
	return {
		hooksFeature: typeof feature === "boolean" ? feature : undefined,
		trustedHashes: new Map(
			Object.entries(hooks?.state ?? {}).map(([key, state]) => [key, state.trusted_hash ?? null]),
		),
	};
}
