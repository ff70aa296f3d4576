import { expect, test } from "vitest";
import { describeWait } from "./describe-wait.ts";
import { at } from "./plan/facts.fixture.ts";
import type { WaitReason } from "./plan/wait-reason.ts";

/** One of every kind: a new kind without an example here is a type error. */
const examples: { [Type in WaitReason["type"]]: Extract<WaitReason, { type: Type }> } = {
	working: { type: "working", workerId: "worker-1-7", host: "host-b", leaseUntil: at(9) },
	foreign_claim: { type: "foreign_claim", ref: "refs/codex-workers/claims/7" },
	in_progress: { type: "in_progress", status: "Doing" },
	given_up: { type: "given_up", workerId: "worker-1701523200-7" },
	closed: { type: "closed" },
	label_excluded: { type: "label_excluded", label: "needs-human" },
	label_missing: { type: "label_missing", labels: ["codex", "bot"] },
	blocked_by: { type: "blocked_by", open: 1 },
	sub_issues_open: { type: "sub_issues_open", open: 2 },
	edited: { type: "edited", editedAt: at(0), readySince: at(-1) },
	no_slot: { type: "no_slot", live: 5, max: 5 },
	host_full: { type: "host_full", live: 2, max: 2 },
	label_full: { type: "label_full", label: "bug", live: 2, max: 2 },
	status_full: { type: "status_full", status: "In Review", cards: 9, max: 8 },
	budget_low: { type: "budget_low", remaining: 9, limit: 5_000, resetAt: at(9) },
	pull_request_open: { type: "pull_request_open", number: 9, url: "https://x/9" },
	backoff: { type: "backoff", until: at(2), failures: 2 },
	awaits_person: { type: "awaits_person", url: "https://x/7#1" },
	nothing_to_do: { type: "nothing_to_do", says: "Pull request #9 is its result." },
	unreadable: { type: "unreadable", code: "ISSUE_TOO_LONG", says: "Too many comments." },
	not_looked_at: { type: "not_looked_at", read: 40 },
};

test("every reason is a phrase of its own, that fits into two lines of 60 columns", () => {
	const texts = Object.values(examples).map(describeWait);
	expect(new Set(texts)).toHaveLength(texts.length);
	for (const text of texts) {
		expect(text).toMatch(/^[^\n]{10,110}[^.\n]$/);
	}
	expect(texts.slice(0, 3)).toEqual([
		"worker-1-7 works on it on host-b",
		"refs/codex-workers/claims/7 holds something unknown",
		"it is under Doing, and no worker has claimed it",
	]);
});

test("a label writes nothing into a terminal but its name", () => {
	const label = `x\u001b[2J\u202e\n${"y".repeat(200)}`;
	const text = describeWait({ type: "label_excluded", label });
	expect(text).not.toMatch(/[\p{Cc}\u202e]/u);
	expect(text.length).toBeLessThan(90);
});
