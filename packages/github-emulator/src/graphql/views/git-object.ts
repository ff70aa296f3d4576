import { once } from "../../once.ts";
import { type Commit, commitOf, gitObjectId, type Ref } from "../../store/git-object.ts";
import { pullRequestsOf, repositoryUrl } from "../../store/repository.ts";
import { timestamp } from "../../store/timestamp.ts";
import { connection, numberKey, type PageArguments } from "../connection.ts";
import type { Scope, View } from "../scope.ts";
import { taking } from "../taking.ts";
import { rollupView } from "./checks.ts";

/** `refs/heads/` of `refs/heads/feature/x`: the first two segments. */
const namespace = (name: string): string => /^refs\/[^/]+\//.exec(name)?.[0] ?? "refs/";

/** A ref; its name is relative to `prefix`. */
export const refView = (ref: Ref, scope: Scope, prefix = namespace(ref.name)): View => ({
	__typename: "Ref",
	id: gitObjectId(ref),
	name: ref.name.slice(prefix.length),
	prefix,
	target: () => scope.show(commitOf(ref.repository, ref.oid)),
	repository: () => scope.show(ref.repository),
	branchProtectionRule: null,
	associatedPullRequests: taking(
		["states"],
		(args: PageArguments & { states?: readonly string[] | null }) =>
			connection(args, {
				name: "associatedPullRequests",
				items: pullRequestsOf(ref.repository).filter(
					(pull) =>
						pull.headRepository === ref.repository &&
						`refs/heads/${pull.headRefName}` === ref.name &&
						(args.states?.includes(pull.state) ?? true),
				),
				key: ({ number }) => numberKey(number),
				show: scope.show,
			}),
	),
});

export const commitView = (commit: Commit, scope: Scope): View => {
	const { oid, repository } = commit;
	const facts = once(() => repository.git.facts(oid));
	return {
		__typename: "Commit",
		id: gitObjectId(commit),
		oid,
		abbreviatedOid: oid.slice(0, 7),
		url: `${repositoryUrl(repository)}/commit/${oid}`,
		repository: () => scope.show(repository),
		message: async () => (await facts()).message,
		messageHeadline: async () => (await facts()).message.split("\n", 1)[0],
		messageBody: async () => (await facts()).message.split("\n").slice(2).join("\n"),
		authoredDate: async () => timestamp((await facts()).authoredAt),
		committedDate: async () => timestamp((await facts()).committedAt),
		author: async () => ({ __typename: "GitActor", ...(await facts()).author }),
		statusCheckRollup: () => rollupView(commit, scope),
		parents: async (args: PageArguments) =>
			connection(args, {
				name: "parents",
				items: [...(await facts()).parents.entries()],
				key: ([index]) => numberKey(index),
				show: ([, parent]) => scope.show(commitOf(repository, parent)),
			}),
		authors: async (args: PageArguments) =>
			connection(args, {
				name: "authors",
				items: [(await facts()).author],
				key: ({ email }) => email,
				show: (author) => ({ __typename: "GitActor", ...author, user: null }),
			}),
	};
};
