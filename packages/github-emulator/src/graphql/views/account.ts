import type { Account } from "../../store/account.ts";
import { notFound } from "../../store/refusal.ts";
import { findRepository } from "../../store/repository.ts";
import type { Scope, View } from "../scope.ts";
import { taking } from "../taking.ts";
import { boardsField } from "./boards.ts";

export const accountView = (account: Account, scope: Scope): View => ({
	__typename: account.type,
	id: account.id,
	databaseId: account.databaseId,
	login: account.login,
	name: account.name,
	url: `https://github.com/${account.login}`,
	resourcePath: `/${account.login}`,
	repository: taking(
		["name", "followRenames"],
		({ name }: { name: string; followRenames: boolean }) => {
			const repository = findRepository(scope.store, `${account.login}/${name}`);
			return repository === null ? null : scope.show(repository);
		},
	),
	projectV2: taking(["number"], ({ number }: { number: number }) => {
		const board = account.boards.get(number);
		if (board === undefined) {
			throw notFound(`Could not resolve to a ProjectV2 with the number ${number}.`);
		}
		return scope.show(board);
	}),
	projectsV2: boardsField([...account.boards.values()], scope),
});
