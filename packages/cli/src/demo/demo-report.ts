/** What the demo found out; with `--json` this is all that is printed. */
export interface DemoReport {
	readonly ok: boolean;
	/** What is not as it must be; only there when `ok` is false. */
	readonly problems?: readonly string[];
	readonly issue: number;
	readonly worker_id: string;
	/** What the gate refused, in order; `kind` is policy, undecidable or gate failure. */
	readonly blocked: readonly { command: string; kind: string; reason: string }[];
	/** Its number, or `null` when none was opened. */
	readonly pull_request: number | null;
	readonly board_status: string | null;
	readonly worker_status: string;
	/** How many there are on the issue. */
	readonly comments: number;
	/** Requests to GitHub of every kind, git included. */
	readonly requests: number;
	readonly graphql_points: number;
	/** From the start of the emulators to the recorded end. */
	readonly seconds: number;
}
