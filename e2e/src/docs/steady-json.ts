/**
 * An answer as a page shows it: on several lines, and what differs from run to run replaced by what
 * could stand there. A worker keeps its name in all answers that one `steadyJson` has seen.
 */
export function steadyJson(root: string): (line: string) => string {
	const workers: string[] = [];
	const workerTime = (time: string) => {
		if (!workers.includes(time)) workers.push(time);
		return String(FIRST_WORKER + workers.indexOf(time) * 1_800);
	};
	return (line) =>
		JSON.stringify(JSON.parse(line), steadyValue, "\t")
			.replaceAll(root, "/home/ada")
			.replaceAll(/(?<=worker-)\d{10}(?=-\d)/g, workerTime)
			.replaceAll(/(?<=(?:claimed by|says": ") ?worker-\S+ (?:works on it )?on )[^\s"]+/g, "host-a")
			.replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, THREAD)
			.replaceAll(/\b2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, "2026-01-15T10:00:00.000Z");
}

const FIRST_WORKER = 1_768_471_200;
const THREAD = "0199e6d0-0000-7000-8000-000000000000";
/** A claim is another commit after each renewal. */
const OIDS: Readonly<Record<string, string>> = {
	...{ claim: "01".repeat(20), oid: "01".repeat(20), headSha: "02".repeat(20) },
};
/** Counts that depend on the pace of a run. */
const PACED: Readonly<Record<string, number>> = {
	...{ supervisor: 4711, codex: 4712 },
	...{ requests: 4, points: 4, remaining: 4_950, waitedMs: 0, cost: 1 },
	...{ turns: 12, toolCalls: 17, input: 48_210, cached: 40_960, output: 3_105 },
};

function steadyValue(key: string, value: unknown): unknown {
	if (key === "host") return "host-a";
	if (typeof value === "string" && /^[0-9a-f]{40}$/.test(value)) return OIDS[key] ?? value;
	return typeof value === "number" ? (PACED[key] ?? value) : value;
}
