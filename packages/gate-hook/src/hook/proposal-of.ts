import { resolve } from "node:path";
import type { Proposal } from "../policy/issue-of-pull-request.ts";
import { currentBranch } from "../session/current-branch.ts";
import { readSmallFile } from "../session/read-small-file.ts";
import { repositoryTop } from "../session/repository-top.ts";
import type { Creation } from "./creation.ts";

/** GitHub takes no longer body. */
const MOST_BODY = 64 * 1024;

/**
 * Completes what a creation says by what lies around it in `folder`: the text of its body file
 * and, without a head of its own, the branch checked out there. A body file that does not exist
 * yet (the command may write it first) says nothing.
 */
export function proposalOf(
	creation: Creation,
	{ folder, workerIssue }: { folder: string; workerIssue: number | undefined },
): Proposal {
	const bodyFile =
		creation.bodyFile === undefined
			? undefined
			: readSmallFile(resolve(folder, creation.bodyFile), MOST_BODY);
	const texts = [creation.title, creation.body, bodyFile].filter((text) => text !== undefined);
	return {
		repository: creation.repository,
		texts,
		branch: creation.head ?? branchAt(folder),
		workerIssue,
	};
}

function branchAt(folder: string): string | undefined {
	const top = repositoryTop(folder);
	return top === undefined ? undefined : currentBranch(top);
}
