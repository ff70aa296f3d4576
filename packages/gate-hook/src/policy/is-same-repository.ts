import { type RemoteAddress, remoteAddress } from "./target/remote-address.ts";

/** The repository that a session is about. */
export interface SessionRepository {
	/** `owner/name`. */
	readonly repository: string;
	/** The host of its address in lower case, for example `github.com`; see `gitHubHost`. */
	readonly host: string;
}

/**
 * Whether a repository as tools take it (`owner/name`, `host/owner/name`, a URL, or a name alone)
 * is `expected`. Where a host is written it counts.
 */
export function isSameRepository(written: string, expected: SessionRepository): boolean {
	const address = remoteAddress(written);
	return address !== undefined && isSame(address, expected);
}

/**
 * The same for the address of a git remote. There a name without a dot may stand for the host: it
 * is one of the user's ssh configuration, and nobody can register it.
 */
export function isRemoteOf(url: string, expected: SessionRepository): boolean {
	const address = remoteAddress(url);
	if (address?.host === undefined) return false;
	const { host, ...path } = address;
	const isAlias = !host.includes(".") && host !== "localhost" && !/^https?:/i.test(url);
	return isSame(isAlias ? path : address, expected);
}

function isSame({ host, owner, name }: RemoteAddress, expected: SessionRepository): boolean {
	const [wantedOwner, wantedName] = expected.repository.toLowerCase().split("/");
	return (
		name === wantedName &&
		(owner === undefined || owner === wantedOwner) &&
		(host === undefined || host === expected.host)
	);
}
