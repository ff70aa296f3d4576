import { branchName, commitOf } from "../../store/git-object.ts";
import { findNodeOf } from "../../store/node.ts";
import { demand } from "../../store/permission.ts";
import { notFound, Refusal } from "../../store/refusal.ts";
import { findRepository, type Repository } from "../../store/repository.ts";
import type { Scope } from "../scope.ts";
import { mutation } from "./mutation.ts";

interface Branch {
	readonly id?: string | null;
	readonly repositoryNameWithOwner?: string | null;
	readonly branchName?: string | null;
}

interface CommitInput {
	readonly branch: Branch;
	readonly message: { readonly headline: string; readonly body?: string | null };
	readonly expectedHeadOid: string;
	readonly fileChanges?: {
		readonly additions?: readonly { readonly path: string; readonly contents: string }[];
		readonly deletions?: readonly { readonly path: string }[];
	} | null;
}

/** A commit by content, made only if the branch is where the caller thinks it is. */
export const createCommitOnBranch = (scope: Scope) =>
	mutation(
		scope,
		["branch", "message", "expectedHeadOid", "fileChanges"],
		async (input: CommitInput) => {
			const { repository, name } = await branchOf(scope, input.branch);
			demand(repository, scope.viewer, { permission: "WRITE", action: "CreateCommitOnBranch" });
			const expected = (await repository.git.resolve(name)) === input.expectedHeadOid;
			const commit = fileCommit(scope, name, input);
			const oid = expected ? await repository.git.commitFiles(commit) : null;
			if (oid === null) throw stale(input.expectedHeadOid);
			return {
				commit: scope.show(commitOf(repository, oid)),
				ref: scope.show({ type: "Ref", repository, name, oid }),
			};
		},
	);

const stale = (expected: string): Refusal =>
	new Refusal(
		"STALE_DATA",
		`Expected branch to point to "${expected}" but it did not. Pull and try again.`,
	);

const branchOf = async (
	scope: Scope,
	branch: Branch,
): Promise<{ repository: Repository; name: string }> => {
	if (typeof branch.id === "string") return findNodeOf(scope, branch.id, ["Ref"]);
	const path = branch.repositoryNameWithOwner ?? "";
	const repository = findRepository(scope.store, path);
	if (repository === null) {
		throw notFound(`Could not resolve to a Repository with the name '${path}'.`);
	}
	return { repository, name: branchName(branch.branchName ?? "") };
};

const fileCommit = (scope: Scope, ref: string, input: CommitInput) => {
	const { additions = [], deletions = [] } = input.fileChanges ?? {};
	const { login } = scope.viewer;
	return {
		ref,
		parent: input.expectedHeadOid,
		before: input.expectedHeadOid,
		message: [input.message.headline, input.message.body ?? ""].join("\n\n").trim(),
		author: { name: login, email: `${login}@users.noreply.github.com` },
		at: Math.floor(scope.store.now() / 1000),
		additions: Object.fromEntries(
			additions.map(({ path, contents }) => [path, Buffer.from(contents, "base64")]),
		),
		deletions: deletions.map(({ path }) => path),
	};
};
