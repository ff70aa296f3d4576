import { commandsOf } from "./commands-of.ts";
import { followPage, type Hands } from "./follow-page.ts";
import { handNotes } from "./hand-notes.ts";
import type { HandWorld } from "./open-hand-world.ts";
import type { Shell } from "./open-shell.ts";

const BRANCH = "feature/123-add-subtracts";

/** What a person puts where the pages say `123`, `dark-mode`, `main` and the time. */
export const REPLACED = {
	"feature/123-dark-mode": BRANCH,
	"2026-01-15T18:00:00Z": "2099-01-01T00:00:00Z",
};

/** A worker that a person dispatches as `worker-dispatch` prints it. */
export interface DispatchedByHand {
	readonly worker: string;
	readonly branch: string;
	/** The person's shell, in the main checkout. */
	readonly dispatcher: Shell;
	/** For pages that are followed in another shell. */
	readonly hands: (shell: Shell) => Hands;
	/** The two sections that come later. */
	readonly start: () => Promise<void>;
	readonly end: () => Promise<void>;
}

/** Claim, worktree and assignment. */
export async function dispatchByHand(world: HandWorld): Promise<DispatchedByHand> {
	const dispatcher = world.shell(".");
	const {
		Claim = [],
		Worktree = [],
		Assignment = [],
		Worker = [],
		End = [],
	} = commandsOf("worker-dispatch/references/by-hand.md", REPLACED);
	let worker = "";
	const hands = (shell: Shell): Hands => ({
		shell,
		write: (name) => handNotes({ ...world, worker, branch: BRANCH }, name),
	});
	await followPage(Claim, hands(dispatcher));
	worker = await dispatcher.run(`printf '%s' "$WORKER"`);
	await followPage([...Worktree, ...Assignment], hands(dispatcher));
	const goOn = (blocks: readonly string[]) => followPage(blocks, hands(dispatcher));
	const later = { start: () => goOn(Worker), end: () => goOn(End) };
	return { worker, branch: BRANCH, dispatcher, hands, ...later };
}
