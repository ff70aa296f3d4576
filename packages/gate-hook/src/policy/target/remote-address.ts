/** A repository as an address names it, in lower case; GitHub ignores case. */
export interface RemoteAddress {
	/** Absent where only `owner/name`, or less, is written. */
	readonly host?: string;
	/** Absent where only a name is written. */
	readonly owner?: string;
	readonly name: string;
}

const PROTOCOLS = new Set(["https:", "http:", "ssh:", "git:", "git+ssh:"]);
const SCP = /^(?:[^@/\s]+@)?(?<host>[^:/\s]+):(?<path>(?!\/\/).+)$/;

/**
 * Reads `owner/name`, `host/owner/name`, an https, ssh or git URL, git's `user@host:path`, or a
 * name alone. `undefined` for anything else, as a path of this machine.
 */
export function remoteAddress(written: string): RemoteAddress | undefined {
	const text = written.trim();
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return ofUrl(text);
	const scp = SCP.exec(text)?.groups;
	if (scp !== undefined) return ofParts(scp["host"], scp["path"] ?? "");
	if (/^[./~]/.test(text)) return undefined;
	const parts = text.split("/");
	return parts.length === 3
		? ofParts(parts[0], parts.slice(1).join("/"))
		: ofParts(undefined, text);
}

function ofUrl(text: string): RemoteAddress | undefined {
	const url = URL.parse(text);
	if (url === null || !PROTOCOLS.has(url.protocol)) return undefined;
	return ofParts(url.hostname, url.pathname);
}

function ofParts(host: string | undefined, path: string): RemoteAddress | undefined {
	const trimmed = path.replace(/^\/|\/+$/g, "").replace(/\.git$/i, "");
	const parts = trimmed.toLowerCase().split("/");
	const [first = "", second] = parts;
	if (parts.length > 2) return undefined;
	if (host === undefined) return second === undefined ? { name: first } : pair(first, second);
	return second === undefined ? undefined : { host: gitHubName(host), ...pair(first, second) };
}

function pair(owner: string, name: string): { owner: string; name: string } {
	return { owner, name };
}

/** GitHub answers under other names too; gh takes them for one. */
function gitHubName(host: string): string {
	return host.toLowerCase().replace(/^(?:www|ssh)\.(?=github\.com$)/, "");
}
