import { headOidOf } from "./pull-request.ts";
import { unprocessable } from "./refusal.ts";
import type { Store } from "./store.ts";
import type { PullRequest } from "./subject.ts";

/** Closes without merging; the head stays what it was. */
export const closePullRequest = async (store: Store, pull: PullRequest): Promise<void> => {
	if (pull.state === "MERGED") throw unprocessable("Pull request is already merged");
	await headOidOf(pull);
	pull.state = "CLOSED";
	pull.closedAt = pull.updatedAt = store.now();
};

export const reopenPullRequest = async (store: Store, pull: PullRequest): Promise<void> => {
	if (pull.state === "MERGED") throw unprocessable("Pull request is already merged");
	const head = await pull.headRepository?.git.resolve(`refs/heads/${pull.headRefName}`);
	if (typeof head !== "string") {
		throw unprocessable("Head ref does not exist anymore");
	}
	pull.state = "OPEN";
	pull.closedAt = null;
	pull.updatedAt = store.now();
};
