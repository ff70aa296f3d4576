import { boardMutations } from "./mutations/boards.ts";
import { commentMutations } from "./mutations/comments.ts";
import { issueMutations } from "./mutations/issues.ts";
import { labelMutations } from "./mutations/labels.ts";
import { pullRequestMutations } from "./mutations/pull-requests.ts";
import { refMutations } from "./mutations/refs.ts";
import type { Scope, View } from "./scope.ts";

/** The fields of `Mutation`. */
export const mutationRoot = (scope: Scope): View => ({
	...commentMutations(scope),
	...issueMutations(scope),
	...labelMutations(scope),
	...boardMutations(scope),
	...pullRequestMutations(scope),
	...refMutations(scope),
});
