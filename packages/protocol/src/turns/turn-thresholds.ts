import * as z from "zod";

const turn = z.int().positive().optional();

/** The turns from which the phases between the first and the last begin; see `turnTable`. */
export const TurnThresholds = z.strictObject({
	mid: turn,
	late: turn,
	evaluate: turn,
	handover: turn,
	critical: turn,
});
export type TurnThresholds = z.infer<typeof TurnThresholds>;
