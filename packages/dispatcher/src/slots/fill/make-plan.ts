import { refuseAborted } from "../../steps/refuse-aborted.ts";
import { planSlots } from "../plan/plan-slots.ts";
import type { IssueFacts, SlotFacts } from "../plan/slot-facts.ts";
import type { SlotLimits } from "../plan/slot-limits.ts";
import type { SlotPlan } from "../plan/slot-plan.ts";
import type { SlotLook, SlotPorts } from "./slot-ports.ts";

const AT_ONCE = 8;

/** How a plan is made. `issues` holds what was read before, and is added to. */
export type Planning = {
	limits: SlotLimits;
	signal: AbortSignal | undefined;
	issues?: Map<number, IssueFacts>;
	acted?: SlotFacts["acted"];
};

/** What is known of issues before any is read. */
export function firstFacts({ unreadable = new Map() }: SlotLook): Map<number, IssueFacts> {
	return new Map(unreadable);
}

/**
 * Plans what to do about what was seen, and reads the issues that this takes: of those that no
 * slot is left for, none. Throws `INTERRUPTED`, and what `readIssue` throws.
 */
export async function makePlan(
	ports: SlotPorts,
	look: SlotLook,
	{ limits, signal, issues = firstFacts(look), acted = new Map() }: Planning,
): Promise<SlotPlan> {
	const { now, host } = ports;
	for (;;) {
		const plan = planSlots({ ...look, host, limits, issues, acted, now: now() });
		if (plan.unread.length === 0) return plan;
		for (let at = 0; at < plan.unread.length; at += AT_ONCE) {
			refuseAborted(signal);
			const some = plan.unread.slice(at, at + AT_ONCE);
			const read = await Promise.all(some.map((issue) => ports.readIssue(issue, look)));
			for (const [index, facts] of read.entries()) issues.set(some[index] ?? 0, facts);
		}
	}
}
