import { Configuration } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { slotLimitsOf } from "./fill-slots.ts";
import { SLOT_LIMITS } from "./plan/slot-limits.ts";

test("a fleet is as large as the configuration says, and the command line has the last word", () => {
	const workers = { max: 2, attempts: 4, researchCycles: 0, handovers: 1 };
	const configuration = Configuration.parse({ workers });
	const steps = { attempts: 4, researchCycles: 0, handovers: 1 };
	expect(slotLimitsOf({ configuration })).toEqual({ ...SLOT_LIMITS, max: 2, steps });
	expect(slotLimitsOf({ configuration }, { max: 7 })).toMatchObject({ max: 7, steps });
	expect(slotLimitsOf({ configuration: Configuration.parse({}) })).toEqual(SLOT_LIMITS);
});
