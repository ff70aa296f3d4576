import * as z from "zod";

const listedHook = z.object({
	/** `<source file>:<event>:<group>:<handler>`, under which its trust is stored. */
	key: z.string().default(""),
	/** As `preToolUse`. */
	eventName: z.string(),
	command: z.string().nullish(),
	/** See `hookTrustHash`. */
	currentHash: z.string().default(""),
	/** `user`, `project`, `sessionFlags`, `plugin`, or one of the managed ones. */
	source: z.string(),
	enabled: z.boolean(),
	/** `trusted`, `untrusted`, `modified` or `managed`. */
	trustStatus: z.string(),
});
/** A hook as Codex lists it. */
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
/** The hooks of one directory, with what Codex says about their files. */
export type ListedHooks = z.infer<typeof listedHooks>["data"][0];
