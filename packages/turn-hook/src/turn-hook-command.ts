import { turnHookFiles } from "./turn-hook-files.ts";

/** When the hook runs: at the start of a session, around every response, before every tool. */
export type TurnEvent = "start" | "pre" | "post" | "tool";

/** The files that a command names; see `turnHookFiles`. */
export interface TurnCommandFiles {
	/** The Node that runs the program, absolute. */
	readonly node: string;
	readonly launcher: string;
	readonly bundle: string;
}

const CLOSED =
	'kill -INT "$0"; echo "codex-workers turns: the launcher of the hook is gone or was ended, so turns are not counted, and this run has been ended. Next step: run codex-workers doctor, which names what to repair" >&2; exit 2';

/**
 * How Codex starts the hook at an event. Codex gives this to the login shell of the account, so
 * there is nothing in it that only some shells know; one without `$PPID` leaves the end of a run to
 * the supervisor. A launcher that is gone or killed ends the run, at the latest at the next tool
 * call: around a response nobody waits for a second shell, and there what was not counted shows.
 */
export function turnHookCommand(
	event: TurnEvent,
	{ node, launcher, bundle }: TurnCommandFiles = { node: process.execPath, ...turnHookFiles() },
): string {
	const words = ["/bin/sh", launcher, event].map(quoted).join(" ");
	const program = [node, bundle].map(quoted).join(" ");
	const launch = `${words} "$PPID" ${program}`;
	return event === "pre" || event === "post"
		? launch
		: `${launch} || /bin/sh -c ${quoted(CLOSED)} "$PPID"`;
}

const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;
