import { plainLine } from "@codex-workers/protocol";
import type { WaitReason } from "./plan/wait-reason.ts";

/** A reason in a few words that go on after "waits:" and end without a full stop. */
export function describeWait(reason: WaitReason): string {
	switch (reason.type) {
		case "working":
			return `${reason.workerId} works on it on ${reason.host}`;
		case "foreign_claim":
			return `${reason.ref} holds something unknown`;
		case "in_progress":
			return `it is under ${name(reason.status)}, and no worker has claimed it`;
		case "given_up":
			return `${reason.workerId} was cleaned up; moving it to Ready gives it another worker`;
		case "closed":
			return "it is closed";
		case "pull_request_open":
			return `its pull request #${reason.number} is open`;
		case "backoff":
			return `${times(reason.failures)} failed; the next try is after ${reason.until}`;
		case "awaits_person":
			return `a person has to act first: ${reason.url}`;
		case "nothing_to_do":
			return reason.says.replace(/\.$/, "");
		case "unreadable":
			return `${reason.code}: ${plainLine(reason.says).replace(/\.$/, "")}`;
		case "not_looked_at":
			return `its comments were not read, after those of ${reason.read} others`;
		case "blocked_by":
			return reason.open === 1 ? "an open issue blocks it" : `${reason.open} open issues block it`;
		case "sub_issues_open":
			return reason.open === 1
				? "one of its sub-issues is open"
				: `${reason.open} of its sub-issues are open`;
		case "edited":
			return `it was edited at ${reason.editedAt}, after its move to Ready`;
		case "label_excluded":
			return `it has the label ${name(reason.label)}`;
		case "label_missing":
			return `it has none of the labels ${reason.labels.map(name).join(", ")}`;
		case "no_slot":
		case "host_full":
		case "label_full":
		case "status_full":
		case "budget_low":
			return describeLack(reason);
	}
}

type Lack = Extract<
	WaitReason,
	{ type: "no_slot" | "host_full" | "label_full" | "status_full" | "budget_low" }
>;

function describeLack(reason: Lack): string {
	switch (reason.type) {
		case "no_slot":
			return `all ${reason.max} slots are taken`;
		case "host_full":
			return `this machine has its ${reason.max} workers`;
		case "label_full":
			return `${reason.live} of ${reason.max} work on ${name(reason.label)} already`;
		case "status_full":
			return `${name(reason.status)} has ${reason.cards} cards, and ${reason.max} are allowed`;
		case "budget_low":
			return `${reason.remaining} of GitHub's ${reason.limit} points are left until ${reason.resetAt}`;
	}
}

/** Whoever may write labels and statuses writes into no terminal. */
const name = (text: string) => plainLine(text, 50);

const times = (failures: number) => (failures === 1 ? "one attempt" : `${failures} attempts`);
