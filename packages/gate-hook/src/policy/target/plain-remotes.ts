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
	const plain = names.flatMap((name) => plainRemote(name, urls.get(name)));
	return plain.length === names.length ? plain : undefined;
}

function plainRemote(name: string, urls: readonly string[] = []): RemoteUrl[] {
	const [url, ...more] = urls;
	if (url === undefined || more.length > 0) return [];
	return PLAIN_NAME.test(name) && PLAIN_URL.test(url) ? [{ name, url }] : [];
}
