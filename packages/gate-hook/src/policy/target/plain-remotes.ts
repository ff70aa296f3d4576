import type { GhRemote } from "./gh-settings.ts";

/** A remote and where it is fetched from. */
export type RemoteUrl = Pick<GhRemote, "name" | "url">;

const REMOTE = /^remote\.(?<name>.*)\.(?<field>[^.]+)$/s;
const PLAIN_NAME = /^\w[\w.-]*$/;
const PLAIN_URL = /^[!-~]+$/;

/**
 * The remotes that `git remote -v` would list, read off the settings themselves, keys and values in
 * git's order; `undefined` where git does more than that: rewrites addresses, knows several for one
 * remote or none, or has a remote with another name than letters, digits, dots and dashes.
 */
export function plainRemotes(
	settings: readonly (readonly [string, string])[],
): RemoteUrl[] | undefined {
	if (settings.some(([key]) => key.startsWith("url."))) return undefined;
	const urls = new Map<string, string[]>();
	for (const [key, value] of settings) {
		const { name, field } = REMOTE.exec(key)?.groups ?? {};
		if (name === undefined) continue;
		const known = urls.get(name) ?? [];
		urls.set(name, field === "url" ? [...known, value] : known);
	}
	const names = [...urls.keys()].sort();
	const isPlain = names.every((name) => PLAIN_NAME.test(name) && isOneUrl(urls.get(name)));
	return isPlain ? names.flatMap((name) => remotesNamed(name, urls.get(name))) : undefined;
}

function isOneUrl(urls: readonly string[] = []): boolean {
	return urls.length === 1 && urls.every((url) => PLAIN_URL.test(url));
}

function remotesNamed(name: string, urls: readonly string[] = []): RemoteUrl[] {
	return urls.map((url) => ({ name, url }));
}
