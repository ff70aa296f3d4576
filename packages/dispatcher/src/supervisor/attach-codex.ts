import { awaitEnd } from "../process/await-end.ts";
import type { ProcessIdentity } from "../process/process-identity.ts";
import { signalProcess } from "../process/signal-process.ts";
import { readExit } from "../unfinished/read-exit.ts";
import type { StartedCodex } from "./start-codex.ts";

const POLL_MS = 500;

/**
 * Takes a Codex that another supervisor has started. Nobody waits for it, so how it ended is known
 * only as far as its own log (`events`) tells.
 */
export function attachCodex(codex: ProcessIdentity, events: string): StartedCodex {
	const exited = awaitEnd(codex, Number.POSITIVE_INFINITY, POLL_MS).then(() => readExit(events));
	const kill = () => void signalProcess(codex, "SIGKILL");
	return { pid: codex.pid, isAdopted: true, exited, kill };
}
