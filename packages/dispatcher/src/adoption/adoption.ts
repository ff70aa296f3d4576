/** What became of a worker that was found without a supervisor. */
export type Adoption = {
	/**
	 * `adopted`: its Codex runs on, under a new supervisor. `recovered`: it was over; its work is
	 * snapshotted and its end recorded. `left`: neither could be done now.
	 */
	type: "adopted" | "recovered" | "left";
	workerId: string;
	issue: number;
	/** One sentence. */
	why: string;
};
