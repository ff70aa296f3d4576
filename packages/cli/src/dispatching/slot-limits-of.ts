import type { FillSlotsOptions } from "@codex-workers/dispatcher";
import type { SlotFlags } from "../commands/arguments/slot-flags.ts";

/** What the flags of a command line say about slots. */
export function slotLimitsOf(flags: SlotFlags): Pick<FillSlotsOptions, "limits" | "priorityField"> {
	const { max, maxPerHost, maxPerLabel, maxPerStatus, label, withoutLabel, priorityField } = flags;
	return {
		limits: {
			...(max !== undefined && { max }),
			...(maxPerHost !== undefined && { perHost: maxPerHost }),
			...(maxPerLabel !== undefined && { perLabel: maxPerLabel }),
			...(maxPerStatus !== undefined && { perStatus: maxPerStatus }),
			...(label !== undefined && { onlyLabels: label }),
			...(withoutLabel !== undefined && { withoutLabels: withoutLabel }),
		},
		...(priorityField !== undefined && { priorityField }),
	};
}
