import { CodedError } from "@codex-workers/protocol";
import type { GitHubClient } from "../client/github-client.ts";
import { readPages } from "../client/read-pages.ts";
import type { ReadPermissions } from "./permission-cache.ts";
import {
	type AccountsInput,
	readAccountPermissions,
	requestsFor,
} from "./read-account-permissions.ts";
import { type CollaboratorPage, readCollaborators } from "./read-collaborators.ts";
import type { RepositoryName } from "./repository-name.ts";

const MAX_REQUESTS = 50;

export interface PermissionsInput extends AccountsInput {
	/** What was read before of a repository with more than 100 collaborators. */
	known?: ReadPermissions | undefined;
}

/**
 * What accounts may do in a repository; apps are no collaborators and have no access of their own.
 * The first 100 collaborators are read in one request; where there are more, the rest of them or
 * the accounts in question, whichever takes fewer requests. Needs push access: throws
 * `GITHUB_FORBIDDEN` without, `REPOSITORY_TOO_LARGE` where either way takes more than 50 requests.
 */
export async function readPermissions(
	client: GitHubClient,
	{ repository, accounts, known }: PermissionsInput,
): Promise<ReadPermissions> {
	const first = known ? undefined : await readCollaborators(client, repository, null);
	const byId = new Map([...(known?.byId ?? []), ...(first?.items ?? [])]);
	if (first?.pageInfo.hasNextPage === false) return { byId, isWhole: true };

	const unknown = accounts.filter(({ id }) => !byId.has(id));
	const requests = requestsFor(unknown);
	const pages = first ? Math.ceil(first.totalCount / 100) - 1 : Number.POSITIVE_INFINITY;
	if (Math.min(requests, pages) > MAX_REQUESTS) throw tooLarge(repository);
	const isWhole = first !== undefined && pages < requests;
	const rest = isWhole
		? await readRest(client, repository, first)
		: await readAccountPermissions(client, { repository, accounts: unknown });
	return { byId: new Map([...byId, ...rest]), isWhole };
}

async function readRest(
	client: GitHubClient,
	repository: RepositoryName,
	{ pageInfo }: CollaboratorPage,
): Promise<CollaboratorPage["items"]> {
	const read = await readPages(
		MAX_REQUESTS,
		(after) => readCollaborators(client, repository, after),
		pageInfo.endCursor,
	);
	if (read.type === "all") return read.items;
	throw tooLarge(repository);
}

function tooLarge({ owner, name }: RepositoryName): CodedError {
	return new CodedError(
		"REPOSITORY_TOO_LARGE",
		`Too many accounts have access to ${owner}/${name} to read what they may do.`,
		{ hint: "List the node ids of those whose markers count under `trust` in codex-workers.json." },
	);
}
