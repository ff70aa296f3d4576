import type { Git } from "./git.ts";
import { type RemoteRefs, readRemoteRefs } from "./read-remote-refs.ts";

/** Asks a remote for refs by their full names. Rejects with `GIT_FAILED`. */
export type RemoteReader = (remote: string, wanted: readonly string[]) => Promise<RemoteRefs>;

interface Asked {
	readonly remote: string;
	readonly wanted: ReadonlySet<string>;
	readonly answer: Promise<RemoteRefs>;
}

/** A remote that was asked for more is not asked again, so that it may be asked ahead. */
export function rememberRemoteRefs(git: Git): RemoteReader {
	const asked: Asked[] = [];
	return (remote, wanted) => {
		const known = asked.find(
			(each) => each.remote === remote && wanted.every((name) => each.wanted.has(name)),
		);
		const answer = known?.answer ?? readRemoteRefs(git, remote, wanted);
		asked.push({ remote, wanted: new Set(wanted), answer });
		return answer;
	};
}
