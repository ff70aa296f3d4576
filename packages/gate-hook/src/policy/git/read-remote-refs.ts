import type { Git } from "./git.ts";
import { readGit } from "./read-git.ts";

/** What a remote has now. */
export interface RemoteRefs {
	/** Full ref name to object id; the default branch is always among them. */
	readonly oids: ReadonlyMap<string, string>;
	readonly defaultBranch?: string;
}

const OID = /^[0-9a-f]{40}$/;
const SYMBOLIC = "ref: refs/heads/";

/**
 * Asks a remote for refs by their full names, and for its default branch; one request. Throws
 * `GIT_FAILED` when it does not answer.
 */
export async function readRemoteRefs(
	git: Git,
	remote: string,
	wanted: readonly string[],
): Promise<RemoteRefs> {
	const args = ["ls-remote", "--quiet", "--symref", "--", remote, "HEAD", ...wanted];
	const printed = await readGit(git, args);
	const lines = printed.split("\n").map((line) => line.split("\t"));
	// A pattern matches the end of a name too: `refs/heads/a` finds `refs/x/refs/heads/a`.
	const named = new Set(wanted);
	const oids = lines.flatMap(([oid = "", ref = ""]) =>
		named.has(ref) && OID.test(oid) ? [[ref, oid] as const] : [],
	);
	const heads = lines.filter(([, ref]) => ref === "HEAD").map(([to = ""]) => to);
	const head = heads.find((to) => OID.test(to));
	const branch = heads.find((to) => to.startsWith(SYMBOLIC))?.slice(SYMBOLIC.length);
	if (head === undefined || branch === undefined) return { oids: new Map(oids) };
	return { oids: new Map([[`refs/heads/${branch}`, head], ...oids]), defaultBranch: branch };
}
