import { describe, expect, test } from "vitest";
import { type WorkerTraces, whyUnknown } from "./why-unknown.ts";

const NOTHING: WorkerTraces = {
	issue: 7,
	workerId: null,
	holder: { type: "nobody" },
	leaseOverOn: null,
	recordHost: null,
	assignment: { type: "none" },
};
const WORKER = { workerId: "worker-5-7" };
const assigned = { ...WORKER, assignment: { type: "assigned" } } as const;
const over = { ...WORKER, leaseOverOn: "host-b" };
const cleared = (outcome: string | null) =>
	({ ...WORKER, assignment: { type: "cleared", outcome } }) as const;
const next = "worker-6-7";

describe("why it is not known how a worker stands", () => {
	test.each<[string, Partial<WorkerTraces>, string]>([
		[
			"nobody has worked on the issue",
			{},
			"No worker has worked on issue #7: origin has no claim on it, no trusted comment assigns it, and this checkout has no record of one. `codex-workers dispatch 7` starts one.",
		],
		[
			"the claim is none of ours",
			{ holder: { type: "foreign", ref: "refs/codex-workers/claims/7" } },
			"No worker is known on issue #7, but something else has claimed it: look what wrote refs/codex-workers/claims/7 at origin, and delete that ref when it is a leftover.",
		],
		[
			"nothing speaks of the worker that was named",
			WORKER,
			"Nothing speaks of worker-5-7: it holds no claim at origin, no trusted comment on issue #7 assigns it, and this checkout has no record of it. `codex-workers status 7` shows who has worked on that issue.",
		],
		[
			"its lease has run out on another machine",
			over,
			"Its lease on host-b has run out, no comment tells its end, and this checkout has no record of it. `codex-workers dispatch 7` starts another worker in its place.",
		],
		[
			"its lease has run out, and its record is another machine's",
			{ ...over, recordHost: "host-b" },
			"Its lease on host-b has run out, no comment tells its end, and its record here is of host-b. `codex-workers dispatch 7` starts another worker in its place.",
		],
		[
			"another worker has the issue",
			{ ...assigned, holder: { type: "worker", workerId: next } },
			"worker-6-7 has the issue now, and no comment tells how this one ended.",
		],
		[
			"it was cleaned up before another worker came",
			{ ...cleared("stopped"), holder: { type: "worker", workerId: next } },
			"worker-6-7 has the issue now, and no comment tells how this one ended.",
		],
		[
			"it was never started",
			cleared("not started"),
			"It was taken back before it had begun. `codex-workers dispatch 7` starts another one.",
		],
		[
			"it was cleaned up",
			cleared("failed: vanished"),
			"It was cleaned up (failed: vanished), and no comment of its own tells its end. `codex-workers dispatch 7` starts another one.",
		],
		[
			"it was cleaned up by hand",
			cleared(null),
			"It was cleaned up, and no comment of its own tells its end. `codex-workers dispatch 7` starts another one.",
		],
		[
			"it was assigned, and that is all",
			assigned,
			"It was assigned to the issue, but holds no claim any more, no comment tells its end, and this checkout has no record of it. `codex-workers dispatch 7` starts another one.",
		],
		[
			"only the record of another machine is here",
			{ ...WORKER, recordHost: "host-b" },
			"It holds no claim, no comment tells its end, and its record here is of host-b. `codex-workers status worker-5-7` tells more there.",
		],
	])("%s", (_, traces, says) => {
		expect(whyUnknown({ ...NOTHING, ...traces })).toBe(says);
	});
});
