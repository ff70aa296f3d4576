import type { Account } from "../store/account.ts";
import { isAllowed } from "../store/permission.ts";
import { findRepository, type Repository } from "../store/repository.ts";
import type { Store } from "../store/store.ts";

/** The two programs a git client talks to: fetching and pushing. */
export type GitService = "git-upload-pack" | "git-receive-pack";

export type GitAccess =
	| { readonly kind: "granted"; readonly repository: Repository }
	/** Answered like a repository that does not exist, so that private ones stay unknown. */
	| { readonly kind: "not-found" }
	| { readonly kind: "denied"; readonly repository: Repository };

export const isGitService = (name: unknown): name is GitService =>
	name === "git-upload-pack" || name === "git-receive-pack";

/** Whether somebody (null: nobody is signed in) may use the service on `owner/name`. */
export const gitAccess = (
	store: Store,
	who: Account | null,
	{ path, service }: { path: string; service: GitService },
): GitAccess => {
	const repository = findRepository(store, path);
	if (repository === null) return { kind: "not-found" };
	const reads = who === null ? !repository.isPrivate : isAllowed(repository, who, "READ");
	if (!reads) return { kind: "not-found" };
	const pushes = who !== null && isAllowed(repository, who, "WRITE");
	if (service === "git-receive-pack" && !pushes) return { kind: "denied", repository };
	return { kind: "granted", repository };
};
