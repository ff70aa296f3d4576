import { isRemoteOf, type SessionRepository } from "../is-same-repository.ts";
import { type GhSettings, upstreamOf } from "./gh-settings.ts";
import type { TargetProblem } from "./target-problem.ts";

/** Branches of the session's repository; gh takes one of them, and all must hold the same. */
export type HeadBranches =
	| { readonly type: "branches"; readonly branches: readonly string[] }
	| TargetProblem;

/** The branch that a head names, written `branch` or `owner:branch`. */
export function namedHead(written: string, { repository }: SessionRepository): HeadBranches {
	const at = written.indexOf(":");
	const owner = at < 0 ? undefined : written.slice(0, at).toLowerCase();
	const isOwn = owner === undefined || owner === repository.toLowerCase().split("/")[0];
	const branch = written.slice(at + 1);
	if (!isOwn || branch === "") return { type: "fork", written };
	return { type: "branches", branches: [branch] };
}

/**
 * The branches that gh may take when no head is named. Every version of gh takes one whose
 * remote-tracking ref is where the checked-out branch is: that of its upstream, or of the same
 * name at any remote. Which remote it asks first differs, so all must be the session's repository.
 */
export function checkedOutHead(settings: GhSettings, expected: SessionRepository): HeadBranches {
	const { branch, values, refs } = settings;
	if (branch === undefined) return { type: "no-branch" };
	const key = unsettledKey(settings, branch, expected);
	if (key !== undefined) return { type: "unsettled", key };
	const upstream = upstreamOf(branch, values);
	const here = refs.get(`refs/heads/${branch}`);
	const isAlsoThere =
		upstream !== undefined &&
		here !== undefined &&
		refs.get(`refs/remotes/${upstream.remote}/${upstream.branch}`) === here;
	return {
		type: "branches",
		branches: [...new Set(isAlsoThere ? [branch, upstream.branch] : [branch])],
	};
}

/** The setting, or the ref, by which gh could propose something else than the session's branch. */
function unsettledKey(
	{ remotes, values, refs }: GhSettings,
	branch: string,
	expected: SessionRepository,
): string | undefined {
	const isOwn = (remote: string) =>
		isRemoteOf(remotes.find(({ name }) => name === remote)?.url ?? remote, expected);
	const chosen = [`branch.${branch}.remote`, `branch.${branch}.pushremote`, "remote.pushdefault"]
		.map((key) => ({ key, remote: values.get(key) }))
		.find(({ remote }) => remote !== undefined && remote !== "." && !isOwn(remote));
	if (chosen !== undefined) return chosen.key;
	const mapped = remotes.find(({ name }) => values.has(`remote.${name}.push`));
	if (mapped !== undefined) return `remote.${mapped.name}.push`;
	const here = refs.get(`refs/heads/${branch}`);
	const foreign = remotes
		.filter(({ name }) => !isOwn(name))
		.map(({ name }) => `refs/remotes/${name}/`);
	return [...refs].find(
		([name, oid]) => oid === here && foreign.some((prefix) => name.startsWith(prefix)),
	)?.[0];
}
