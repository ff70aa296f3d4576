import type { GhRemote } from "./gh-settings.ts";
import { remoteAddress } from "./remote-address.ts";

/**
 * The repository in which gh opens a pull request when neither `--repo` nor `GH_REPO` names one,
 * as `host/owner/name`: what `gh repo set-default` chose, else that of the first remote, where
 * `upstream` comes before `github`, and that before `origin`. `undefined` when nothing says which
 * remote is the first one.
 */
export function ghRepository(remotes: readonly GhRemote[]): string | undefined {
	const known = remotes.flatMap((remote) => {
		const { host, owner, name } = remoteAddress(remote.url) ?? {};
		return host === undefined ? [] : [{ ...remote, host, repository: `${host}/${owner}/${name}` }];
	});
	const chosen = known.filter(({ resolved }) => resolved !== undefined);
	const eligible = chosen.length > 0 ? chosen : known;
	const first = Math.min(...eligible.map(rank));
	const rivals = eligible.filter((remote) => rank(remote) === first).map(resolvedRepository);
	return new Set(rivals).size === 1 ? rivals[0] : undefined;
}

function resolvedRepository(remote: GhRemote & { host: string; repository: string }): string {
	const { resolved = "base", host, repository } = remote;
	return resolved === "base" ? repository : `${host}/${resolved}`;
}

const FIRST = ["upstream", "github", "origin"];

function rank({ name }: GhRemote): number {
	const at = FIRST.indexOf(name.toLowerCase());
	return at < 0 ? FIRST.length : at;
}
