import { checkHead, checkPullRequest } from "@codex-workers/gate-hook";
import {
	connectGitHub,
	createPullRequest,
	findPullRequests,
	type GitHubClient,
	type IssueReference,
	newest,
	parseRepositoryName,
	readIssue,
	readIssueState,
} from "@codex-workers/github";
import { CodedError, type Configuration } from "@codex-workers/protocol";
import { postMarkerOnce } from "./post-marker-once.ts";
import { withoutSecrets } from "./without-secrets.ts";
import type { WorkerGitHub } from "./worker-github.ts";
import type { WorkerSession } from "./worker-session.ts";

/** Whose GitHub to talk to, and about what. */
export interface WorkerGitHubOptions {
	readonly env: Readonly<Record<string, string | undefined>>;
	/** A folder of the checkout, absolute. */
	readonly cwd: string;
	/** `owner/name`. */
	readonly repository: string;
	readonly issue: number;
	readonly trust: Configuration["trust"];
	/** The worker's lock; absent outside a worker's session. */
	readonly claim?: WorkerSession["claim"];
	/** What the repository asks of reviews; defaults where absent. */
	readonly review?: WorkerSession["review"];
	/** The worker's main checkout, absolute. */
	readonly root?: string | undefined;
}

/** GitHub, asked by this process with its own token. Throws as `connectGitHub` does. */
export function connectWorkerGitHub(options: WorkerGitHubOptions): WorkerGitHub {
	const { env, issue, trust } = options;
	const client = connectGitHub({ env });
	const repository = parseRepositoryName(options.repository);
	const where = { repository, issue, trust };
	return {
		postMarker: ({ kind, fields }) =>
			postMarkerOnce(client, where, { kind, fields: withoutSecrets(fields, env) }),
		readIssueState: (until) =>
			readIssueState(client, {
				...where,
				newest: 100,
				enough: (soFar) => until === undefined || newest(soFar, until) !== undefined,
			}),
		findPullRequests: (head) => findPullRequests(client, { repository, head }),
		kindOfNumber: (number) => kindOfNumber(client, { repository, issue: number }),
		...gateOf(client, options),
		createPullRequest: (wanted) =>
			createPullRequest(client, { repository, ...withoutSecrets({ ...wanted }, env) }),
	};
}

async function kindOfNumber(
	client: GitHubClient,
	reference: IssueReference,
): Promise<"issue" | "pull-request" | "nothing"> {
	try {
		await readIssue(client, reference);
		return "issue";
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		if (error.code === "ISSUE_NOT_FOUND") return "nothing";
		if (error.code === "ISSUE_IS_PULL_REQUEST") return "pull-request";
		throw error;
	}
}

function gateOf(
	client: GitHubClient,
	options: WorkerGitHubOptions,
): Pick<WorkerGitHub, "checkPullRequest" | "checkHead"> {
	const { env, cwd, root, issue, ...policy } = options;
	const context = { ...policy, place: { folder: cwd, env, root } };
	return {
		checkPullRequest: ({ title, body, head, base }) =>
			checkPullRequest(client, {
				...context,
				proposal: {
					repository: options.repository,
					texts: [title, body],
					branch: head,
					base,
					workerIssue: issue,
				},
			}),
		checkHead: (wanted) => checkHead(client, { ...context, issue, ...wanted }),
	};
}
