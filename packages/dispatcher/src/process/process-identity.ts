import * as z from "zod";

/**
 * Names one process for good: a pid is used again after its process has ended, so it only
 * counts together with the time the process was started and the boot of the machine.
 */
export const ProcessIdentity = z.strictObject({
	pid: z.int().positive(),
	/** Clock ticks since boot on Linux, the start time in UTC as `ps` prints it elsewhere. */
	started: z.string().min(1).max(100),
	boot: z.string().min(1).max(100),
});
export type ProcessIdentity = z.infer<typeof ProcessIdentity>;
