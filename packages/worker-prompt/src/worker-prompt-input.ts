/** Everything a worker's prompt is made from. Issue title and body are foreign text. */
export interface WorkerPromptInput {
	readonly worker: {
		readonly id: string;
		/** 1 for the first attempt on the issue. */
		readonly attempt: number;
		readonly orchestrationId: string | null;
	};
	/** `owner/name`. */
	readonly repository: string;
	readonly issue: {
		readonly number: number;
		readonly title: string;
		readonly body: string;
		readonly url: string;
	};
	readonly branch: string;
	readonly base: string;
	/** The budget, in completed model responses. */
	readonly turns: number;
	/** How the worker calls this tool; `codex-workers` unless it is not on its PATH. */
	readonly command?: string;
}
