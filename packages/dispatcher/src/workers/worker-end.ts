import * as z from "zod";

/** Why a worker's process is over. */
export const EndReason = z.enum([
	/** Codex ended by itself. */
	"exited",
	/** Somebody stopped the worker. */
	"stopped",
	/** The wall-clock limit was reached. */
	"timed_out",
	/** It showed no progress for too long. */
	"stalled",
	/** The budget of turns is used up. */
	"turn_limit",
	/** Another budget is: tokens, or the tool calls of one response. */
	"budget",
	/** The count of turns was lost, or its two sources do not say the same. */
	"turns_unproven",
	/** Codex began to work although its hooks did not fire. */
	"gate_not_armed",
	/** The claim went to another worker, or away. */
	"claim_lost",
	/** Codex could not be started. */
	"not_started",
	/** The supervisor met an error of its own. */
	"supervisor_failed",
]);
export type EndReason = z.infer<typeof EndReason>;

export const WorkerEnd = z.strictObject({
	at: z.iso.datetime(),
	reason: EndReason,
	exit_code: z.int().nullable(),
	signal: z.string().max(20).nullable(),
	/** What GitHub said about the work when the process was over; `null` when it could not be asked. */
	status: z.enum(["completed", "handover_needed", "blocked", "failed"]).nullable(),
	/** One sentence for people. */
	says: z.string().max(4_000),
});
/** How a worker's process ended, as its supervisor recorded it. */
export type WorkerEnd = z.infer<typeof WorkerEnd>;
