import type { ChangeTitle } from "../title/change-title.ts";

/** A line of a commit message's last paragraph, `token: value`, other than the worker's. */
export interface CommitTrailer {
	readonly token: string;
	readonly value: string;
}

/** What a worker's commit message says. */
export interface CommitMessage {
	readonly title: ChangeTitle;
	/** Empty where the title says everything. */
	readonly body: string;
	readonly trailers: readonly CommitTrailer[];
	readonly worker_id: string;
}
