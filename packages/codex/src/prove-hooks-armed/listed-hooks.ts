import * as z from "zod";

const listedHook = z.object({
	eventName: z.string(),
	command: z.string().nullish(),
	source: z.string(),
	enabled: z.boolean(),
	trustStatus: z.string(),
});
export type ListedHook = z.infer<typeof listedHook>;

/** The result of `hooks/list` of `codex app-server` 0.169. */
export const listedHooks = z.object({
	/** One entry for the one directory that is asked about. */
	data: z.tuple([
		z.object({
			hooks: z.array(listedHook),
			warnings: z.array(z.string()).default([]),
			errors: z.array(z.object({ message: z.string() })).default([]),
		}),
	]),
});
export type ListedHooks = z.infer<typeof listedHooks>["data"][0];
