import { findNodeOf } from "../../store/node.ts";
import { demand } from "../../store/permission.ts";
import { createRef, type RefUpdate, updateRefs } from "../../store/ref-update.ts";
import type { Scope, View } from "../scope.ts";
import { createCommitOnBranch } from "./commit-on-branch.ts";
import { mutation } from "./mutation.ts";

export const refMutations = (scope: Scope): View => {
	const writableRepository = async (id: string, action: string) => {
		const repository = await findNodeOf(scope, id, ["Repository"]);
		demand(repository, scope.viewer, { permission: "WRITE", action });
		return repository;
	};
	return {
		createCommitOnBranch: createCommitOnBranch(scope),
		createRef: mutation(
			scope,
			["repositoryId", "name", "oid"],
			async (input: { repositoryId: string; name: string; oid: string }) => {
				const repository = await writableRepository(input.repositoryId, "CreateRef");
				return { ref: scope.show(await createRef(repository, input)) };
			},
		),
		deleteRef: mutation(scope, ["refId"], async ({ refId }: { refId: string }) => {
			const { repository, name } = await findNodeOf(scope, refId, ["Ref"]);
			demand(repository, scope.viewer, { permission: "WRITE", action: "DeleteRef" });
			await repository.git.updateRefs([{ name, after: null }]);
			return {};
		}),
		updateRefs: mutation(
			scope,
			["repositoryId", "refUpdates"],
			async (input: { repositoryId: string; refUpdates: readonly RefUpdate[] }) => {
				const repository = await writableRepository(input.repositoryId, "UpdateRefs");
				await updateRefs(repository, input.refUpdates);
				return {};
			},
		),
	};
};
