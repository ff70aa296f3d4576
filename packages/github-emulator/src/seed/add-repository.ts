import { CodedError } from "@codex-workers/protocol";
import { createBareRepository } from "../git/bare-repository.ts";
import type { World } from "../server/world.ts";
import type { Repository } from "../store/repository.ts";
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
	const git = await createBareRepository(processes, {
		dir: `${directory}/${path}.git`,
		defaultBranch,
	});
	const repository: Repository = {
		type: "Repository",
		...store.identify("Repository"),
		owner,
		name: input.name,
		isPrivate: input.isPrivate ?? false,
		defaultBranch,
		permissions: new Map(),
		contributors: new Set(),
		subjects: new Map(),
		labels: new Map(),
		git,
		lastNumber: 0,
	};
	await commitFiles(store, repository, { branch: defaultBranch, files, message: "Initial commit" });
	store.repositories.set(path.toLowerCase(), repository);
	store.nodes.set(repository.id, repository);
	return repository;
};
