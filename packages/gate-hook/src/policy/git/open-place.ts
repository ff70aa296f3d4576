import { CodedError } from "@codex-workers/protocol";
import type { GateEnvironment } from "../../session/gate-environment.ts";
import { type ChangeReader, readChange } from "../change/read-change.ts";
import { type Checkout, readCheckout } from "./checkout.ts";
import { type Git, openGit } from "./git.ts";
import { rememberAnswers } from "./remember-answers.ts";
import { type RefReader, rememberRefs } from "./remember-refs.ts";
import { type RemoteReader, rememberRemoteRefs } from "./remember-remote-refs.ts";

/** Where git is asked. */
export interface GitPlace {
	/** Where the command would run, absolute. */
	readonly folder: string;
	readonly env: GateEnvironment;
	/**
	 * The main checkout of a worker, absolute: its configuration is out of the worker's reach.
	 * Absent outside a worker's session: then the checkout around `folder` is the session's.
	 */
	readonly root?: string | undefined;
	/** What all of git's work may take together, in milliseconds; 8,000 where absent. */
	readonly gitMs?: number | undefined;
}

/** What is asked here is asked at most once. */
export interface OpenPlace {
	readonly git: Git;
	readonly refs: RefReader;
	readonly changes: ChangeReader;
	readonly remoteRefs: RemoteReader;
	/** The checkout in which the command would run; `undefined` when it is not the session's. */
	readonly here: Checkout | undefined;
	readonly main: Checkout;
	/** Ends whatever git is still doing, and lets it do no more. */
	readonly close: () => void;
}

const GIT_MS = 8_000;

/** Prepares git on what all worktrees of the session share. Throws `CHECKOUT_UNKNOWN`. */
export function openPlace({ folder, env, root, gitMs = GIT_MS }: GitPlace): OpenPlace {
	const around = readCheckout(folder);
	const main = root === undefined ? around : readCheckout(root);
	if (main === undefined) {
		throw new CodedError("CHECKOUT_UNKNOWN", `There is no git checkout at ${root ?? folder}.`, {
			hint: "Run this in a checkout of the repository.",
		});
	}
	const outside = [folder, ...(around === undefined ? [] : [around.top])];
	const closing = new AbortController();
	const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(gitMs)]);
	const git = rememberAnswers(openGit({ gitDir: main.commonDir, env, outside, signal }));
	const here = around?.commonDir === main.commonDir ? around : undefined;
	const { refs, committedAt } = rememberRefs(git);
	return {
		git,
		refs,
		changes: (commits) => readChange(git, commits, committedAt),
		remoteRefs: rememberRemoteRefs(git),
		here,
		main,
		close: () => closing.abort("closed"),
	};
}
