import { createBareRepository } from "../git/bare-repository.ts";
import type { World } from "../server/world.ts";
import { nameWithOwner, newRepository, type Repository } from "../store/repository.ts";
import { accountOf, type Who } from "./who.ts";

/** A fork with the branches that its parent has now, below `directory`. */
export const forkRepository = async (
	{ store, processes }: World,
	directory: string,
	{ parent, owner: who }: { parent: Repository; owner: Who },
): Promise<Repository> => {
	const { name, isPrivate, defaultBranch } = parent;
	const owner = accountOf(store, who);
	const dir = `${directory}/${nameWithOwner({ owner, name })}.git`;
	const git = await createBareRepository(processes, { dir, defaultBranch });
	await git.adopt(parent.git.dir, "+refs/heads/*:refs/heads/*");
	return newRepository(store, { owner, name, isPrivate, defaultBranch, git, parent });
};
