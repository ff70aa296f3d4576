import { planSlots } from "./plan-slots.ts";
import type { SlotFacts } from "./slot-facts.ts";

/** What a plan does with issue 7: an action, a reason, or `read`. */
export function fate(given: SlotFacts, issue = 7): object | "read" | undefined {
	const { actions, waits, unread } = planSlots(given);
	if (unread.includes(issue)) return "read";
	const action = actions.find((one) => one.issue === issue);
	if (action !== undefined) return action;
	return waits.find((one) => one.issue === issue)?.reason;
}
