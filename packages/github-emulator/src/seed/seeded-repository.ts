import {
	type CheckConclusion,
	type CheckRun,
	putCheck,
	type StatusContext,
} from "../store/check.ts";
import { addComment, deleteComment, editComment, type IssueComment } from "../store/comment.ts";
import { openIssue } from "../store/issue.ts";
import { ensureLabel, type Label } from "../store/label.ts";
import type { Permission } from "../store/permission.ts";
import { openPullRequest } from "../store/pull-request.ts";
import {
	issueOf,
	issuesOf,
	nameWithOwner,
	pullRequestsOf,
	type Repository,
} from "../store/repository.ts";
import type { Store } from "../store/store.ts";
import type { Issue, PullRequest, Subject } from "../store/subject.ts";
import { commitFiles, type SeedCommit } from "./commit.ts";
import { accountOf, type Who } from "./who.ts";

/** A repository, for those who set up a world and look at what became of it. */
export interface SeededRepository {
	readonly id: string;
	/** `owner/name`. */
	readonly nameWithOwner: string;
	/** The remote that the environments of the emulator lead back to it. */
	readonly sshUrl: string;
	/** The remote for plain HTTP, without credentials. */
	readonly httpUrl: string;
	/** The bare repository on disk. */
	readonly gitDir: string;
	permission(who: Who, permission: Permission): void;
	/** Makes somebody the author of a merged commit. */
	contributor(who: Who): void;
	addLabel(name: string): Label;
	addIssue(issue: {
		title: string;
		author: Who;
		number?: number;
		body?: string;
		labels?: readonly string[];
		/** Issues that must be closed first. */
		blockedBy?: readonly Issue[];
		subIssues?: readonly Issue[];
	}): Issue;
	addComment(subject: Subject, comment: { author: Who; body: string }): IssueComment;
	/** As that account would, with the rights it has. */
	editComment(comment: IssueComment, edit: { by: Who; body: string }): void;
	deleteComment(comment: IssueComment, by: Who): void;
	/** Commits files on a branch that exists or starts at `from`; returns the commit's oid. */
	commit(commit: SeedCommit): Promise<string>;
	addPullRequest(pull: {
		title: string;
		author: Who;
		/** A branch, or `owner:branch` for one of a fork. */
		head: string;
		/** Issues to link by hand. */
		linkedIssues?: readonly Issue[];
		base?: string;
		body?: string;
		number?: number;
		isDraft?: boolean;
	}): Promise<PullRequest>;
	/** Puts a check run on a commit; it is `COMPLETED` where it has a conclusion. The latest of a name counts. */
	addCheckRun(run: {
		commit: string;
		name: string;
		status?: Exclude<CheckRun["status"], "COMPLETED">;
		conclusion?: CheckConclusion;
	}): void;
	/** Sets a status on a commit. */
	addCommitStatus(status: { commit: string; context: string; state: StatusContext["state"] }): void;
	issue(number: number): Issue;
	issues(): Issue[];
	pulls(): PullRequest[];
	/** Object ids by full name, below the prefix. */
	refs(prefix?: string): Promise<Record<string, string>>;
	/** The contents of a file on a branch, or null. */
	file(branch: string, path: string): Promise<string | null>;
}

export const seededRepository = (
	store: Store,
	repository: Repository,
	url: string,
): SeededRepository => ({
	id: repository.id,
	nameWithOwner: nameWithOwner(repository),
	sshUrl: `git@github.com:${nameWithOwner(repository)}.git`,
	httpUrl: `${url}/${nameWithOwner(repository)}.git`,
	gitDir: repository.git.dir,
	...people(store, repository),
	...conversation(store, repository),
	...checking(store, repository),
	commit: (commit) => commitFiles(store, repository, commit),
	addPullRequest: (pull) =>
		openPullRequest(store, repository, {
			...pull,
			author: accountOf(store, pull.author),
			base: pull.base ?? repository.defaultBranch,
		}),
	pulls: () => pullRequestsOf(repository),
	async refs(prefix = "refs/") {
		const refs = await repository.git.refs(prefix);
		return Object.fromEntries(refs.map(({ name, oid }) => [name, oid]));
	},
	file: (branch, path) => repository.git.file(`refs/heads/${branch}`, path),
});

const checking = (
	store: Store,
	repository: Repository,
): Pick<SeededRepository, "addCheckRun" | "addCommitStatus"> => ({
	addCheckRun({ commit, name, status = "QUEUED", conclusion }) {
		const end = conclusion === undefined ? { status } : { status: "COMPLETED" as const };
		const run = {
			type: "CheckRun",
			name,
			conclusion: conclusion ?? null,
			at: store.now(),
		} as const;
		putCheck(repository, commit, { ...run, ...end });
	},
	addCommitStatus({ commit, context, state }) {
		const status = { type: "StatusContext", name: context, state, at: store.now() } as const;
		putCheck(repository, commit, status);
	},
});

const people = (store: Store, repository: Repository) => ({
	permission(who: Who, permission: Permission) {
		repository.permissions.set(accountOf(store, who), permission);
	},
	contributor(who: Who) {
		repository.contributors.add(accountOf(store, who));
	},
});

const conversation = (
	store: Store,
	repository: Repository,
): Pick<
	SeededRepository,
	"addComment" | "addIssue" | "addLabel" | "deleteComment" | "editComment" | "issue" | "issues"
> => ({
	addLabel: (name) => ensureLabel(store, repository, { name }),
	addIssue({ labels = [], blockedBy = [], subIssues = [], ...issue }) {
		const opened = openIssue(store, repository, {
			...issue,
			author: accountOf(store, issue.author),
		});
		opened.labels = labels.map((name) => ensureLabel(store, repository, { name }));
		opened.blockedBy.push(...blockedBy);
		opened.subIssues.push(...subIssues);
		return opened;
	},
	addComment: (subject, { author, body }) =>
		addComment(store, subject, { author: accountOf(store, author), body }),
	editComment: (comment, { by, body }) =>
		editComment(store, comment, { by: accountOf(store, by), body }),
	deleteComment: (comment, by) => deleteComment(store, comment, accountOf(store, by)),
	issue: (number) => issueOf(repository, number),
	issues: () => issuesOf(repository),
});
