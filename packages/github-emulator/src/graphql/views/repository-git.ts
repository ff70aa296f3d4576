import { commitOf, findRef } from "../../store/git-object.ts";
import type { Repository } from "../../store/repository.ts";
import { connection, type PageArguments } from "../connection.ts";
import type { Scope, View } from "../scope.ts";
import { taking } from "../taking.ts";
import { refView } from "./git-object.ts";

interface RefsArguments extends PageArguments {
	readonly refPrefix: string;
	readonly query?: string | null;
}

/** What a repository's fields show of its git repository. */
export const repositoryGitView = (repository: Repository, scope: Scope): View => {
	const showRef = async (name: string) => {
		const ref = await findRef(repository, name);
		return ref === null ? null : scope.show(ref);
	};
	return {
		defaultBranchRef: () => showRef(repository.defaultBranch),
		ref: taking(["qualifiedName"], ({ qualifiedName }: { qualifiedName: string }) =>
			showRef(qualifiedName),
		),
		refs: taking(["refPrefix", "query"], (args: RefsArguments) => refs(repository, args, scope)),
		object: taking(
			["oid", "expression"],
			async ({ oid, expression }: { oid?: string | null; expression?: string | null }) => {
				const found = await repository.git.commitOid(oid ?? expression ?? "");
				return found === null ? null : scope.show(commitOf(repository, found));
			},
		),
	};
};

const refs = async (repository: Repository, args: RefsArguments, scope: Scope): Promise<View> => {
	const listed = await repository.git.refs(args.refPrefix);
	return connection(args, {
		name: "refs",
		items: listed.filter(({ name }) =>
			name.slice(args.refPrefix.length).includes(args.query ?? ""),
		),
		key: ({ name }) => name,
		show: ({ name, oid }) => refView({ type: "Ref", repository, name, oid }, scope, args.refPrefix),
	});
};
