import { CodedError } from "@codex-workers/protocol";
import { createBareRepository } from "../git/bare-repository.ts";
import type { World } from "../server/world.ts";
import { newRepository, type Repository } from "../store/repository.ts";
import { commitFiles } from "./commit.ts";
import { accountOf, type Who } from "./who.ts";

/** A repository to be. */
export interface NewRepository {
	readonly owner: Who;
	readonly name: string;
	/** The first commit on the default branch, as contents by path. */
	readonly files?: Readonly<Record<string, string>>;
	/** `main` when it is left out. */
	readonly defaultBranch?: string;
	readonly isPrivate?: boolean;
}

/** A bare repository below `directory` with a first commit, known to the store. */
export const addRepository = async (
	{ store, processes }: World,
	directory: string,
	input: NewRepository,
): Promise<Repository> => {
	const owner = accountOf(store, input.owner);
	const path = `${owner.login}/${input.name}`;
	if (store.repositories.has(path.toLowerCase())) {
		throw new CodedError("REPOSITORY_EXISTS", `There already is a repository called ${path}.`, {
			hint: "Choose another name, or use the repository that exists.",
		});
	}
	const { defaultBranch = "main", files = { "README.md": `# ${input.name}\n` } } = input;
	const dir = `${directory}/${path}.git`;
	const git = await createBareRepository(processes, { dir, defaultBranch });
	const { name, isPrivate = false } = input;
	const repository = newRepository(store, {
		owner,
		name,
		isPrivate,
		defaultBranch,
		git,
		parent: null,
	});
	await commitFiles(store, repository, { branch: defaultBranch, files, message: "Initial commit" });
	return repository;
};
