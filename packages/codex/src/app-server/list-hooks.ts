import { type ListedHooks, listedHooks } from "./listed-hooks.ts";
import { noAnswer } from "./no-answer.ts";
import { type AppServer, type AskAppServer, withAppServer } from "./with-app-server.ts";

/**
 * Asks Codex itself which hooks it has for the directory it is started in, and which of them it
 * would run. Throws `CODEX_NO_ANSWER`.
 */
export function listHooks(server: AppServer): Promise<ListedHooks> {
	return withAppServer(server, (ask) => askForHooks(ask, server.cwd));
}

/** The same in a conversation: Codex reads its files anew for each question. */
export async function askForHooks(ask: AskAppServer, cwd: string): Promise<ListedHooks> {
	const listed = listedHooks.safeParse(await ask("hooks/list", { cwds: [cwd] }));
	if (listed.success) return listed.data.data[0];
	throw noAnswer("its list of hooks has a form that is not known");
}
