/** One request that reached the emulator. `body` is capped; `bytes` is its whole length. */
export interface RequestRecord {
	readonly method: string;
	readonly path: string;
	readonly status: number;
	/** `step` played the story, `auxiliary` got a stock answer, `refused` got an error. */
	readonly kind: "step" | "auxiliary" | "refused";
	readonly bytes: number;
	readonly body: string;
}

/** Every request is counted; the newest records are kept. */
export interface RequestLog {
	readonly count: number;
	readonly records: readonly RequestRecord[];
}

const MAX_RECORDS = 500;
const MAX_BODY_CHARACTERS = 65_536;

/** An empty log and the function that adds to it. */
export function newRequestLog(): { log: RequestLog; add: (record: RequestRecord) => void } {
	const records: RequestRecord[] = [];
	const state = { count: 0, records };
	const add = (record: RequestRecord) => {
		state.count += 1;
		records.push({ ...record, body: record.body.slice(0, MAX_BODY_CHARACTERS) });
		if (records.length > MAX_RECORDS) records.shift();
	};
	return { log: state, add };
}
