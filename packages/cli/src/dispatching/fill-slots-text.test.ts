import type { SlotPass } from "@codex-workers/dispatcher";
import { CodedError } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { fillSlotsText } from "./fill-slots-text.ts";

const action = {
	type: "dispatch",
	issue: 7,
	after: null,
	why: "Nobody has worked on it.",
} as const;
const error = new CodedError("GIT_FAILED", "no \u001b[2J\nway \u202e", { hint: "" });
const pass: SlotPass = {
	look: {
		...{ ready: "Ready", inProgress: "In Progress", cards: [], claims: [], workers: [] },
		...{ worked: new Map(), budget: null, otherCards: 0, isCut: false },
		adoptions: [{ type: "left", workerId: "worker-1-8", issue: 8, why: "It\u0007 hangs.\n" }],
	},
	plan: { actions: [action], waits: [], unread: [], slots: { live: 0, max: 5 } },
	results: [
		{ action, outcome: { type: "failed", error } },
		{ action: { ...action, issue: 9 }, outcome: { type: "lost", error } },
	],
	stopped: null,
};

test("a pass is told in plain lines, whatever others have written into it", () => {
	const lines = fillSlotsText(pass).split("\n");
	expect(lines.join("")).not.toMatch(/[\p{Cc}\u202e]/u);
	expect(lines).toEqual([
		"0 of 5 slots were taken.",
		"#8 could not be seen to: worker-1-8",
		"  It hangs.",
		expect.stringContaining("#7 not done"),
		expect.stringMatching(/^ {2}GIT_FAILED: no .*way$/),
		"#9 is left alone: somebody was faster",
		expect.stringMatching(/^ {2}GIT_FAILED: no .*way$/),
	]);
});
