import type { Account } from "./account.ts";
import type { Repository } from "./repository.ts";

/**
 * GitHub's `authorAssociation` as one viewer sees it. A member who conceals the membership is a MEMBER
 * only to other members; to everyone else a CONTRIBUTOR or NONE. That is why it proves no trust.
 */
export const associationOf = (repository: Repository, author: Account, viewer: Account) => {
	const { owner, permissions, contributors } = repository;
	const outsider = contributors.has(author) ? "CONTRIBUTOR" : "NONE";
	if (author === owner) return "OWNER";
	if (owner.members.has(author)) {
		const known = owner.publicMembers.has(author) || owner.members.has(viewer);
		return known ? "MEMBER" : outsider;
	}
	return permissions.has(author) ? "COLLABORATOR" : outsider;
};
