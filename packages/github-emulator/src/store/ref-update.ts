import type { Ref } from "./git-object.ts";
import { type Refusal, unprocessable } from "./refusal.ts";
import type { Repository } from "./repository.ts";

/** One change of `updateRefs`; forty zeros mean "does not exist". */
export interface RefUpdate {
	readonly name: string;
	readonly afterOid: string;
	readonly beforeOid?: string | null | undefined;
	readonly force?: boolean | null | undefined;
}

const absent = /^0+$/;

/** Creates the ref, or refuses because it is there or cannot be. */
export const createRef = async (
	repository: Repository,
	{ name, oid }: { name: string; oid: string },
): Promise<Ref> => {
	const created = await repository.git.updateRefs([{ name, before: null, after: oid }]);
	if (created) return { type: "Ref", repository, name, oid };
	if ((await repository.git.resolve(name)) !== null) {
		throw unprocessable(`A ref named "${name}" already exists in the repository.`);
	}
	throw unprocessable(`Reference could not be created: "${name}" or the object is not valid.`);
};

/** All updates or none; every `beforeOid` must match, and without `force` a branch only moves forward. */
export const updateRefs = async (
	repository: Repository,
	updates: readonly RefUpdate[],
): Promise<void> => {
	await Promise.all(updates.map((update) => demandFastForward(repository, update)));
	const changes = updates.map(({ name, beforeOid, afterOid }) => ({
		name,
		before: beforeOid == null ? undefined : absent.test(beforeOid) ? null : beforeOid,
		after: absent.test(afterOid) ? null : afterOid,
	}));
	if (!(await repository.git.updateRefs(changes))) throw refused();
};

const refused = (): Refusal =>
	unprocessable("Reference update failed: a ref did not match the expected before oid.");

const demandFastForward = async (repository: Repository, update: RefUpdate): Promise<void> => {
	const { git } = repository;
	const before = await git.resolve(update.name);
	if (update.force || before === null || absent.test(update.afterOid)) return;
	if (await git.isAncestor(before, update.afterOid)) return;
	throw unprocessable("Update is not a fast forward");
};
