import * as z from "zod";

const Handler = z.strictObject({
	type: z.literal("command"),
	command: z.string(),
	timeout: z.number(),
});
const Group = z.strictObject({
	matcher: z.string().optional(),
	hooks: z.tuple([Handler]).readonly(),
});

/**
 * What an installation has done to one `hooks.json` and to `config.toml`, kept so that
 * `uninstall` can undo it. Texts are whole files; `null` is a file that was not there.
 */
export const Registration = z.strictObject({
	schema_version: z.literal(1),
	/** The file as Codex names it, absolute. */
	hooks_file: z.string(),
	/** The folder of the hooks that are registered, absolute. */
	folder: z.string(),
	/** The Node that they are started with, absolute. */
	node: z.string(),
	/** Our groups as they were written, by event. */
	groups: z.strictObject({ PreToolUse: Group.optional(), Stop: Group.optional() }),
	/** Absent when the file held other people's changes that cannot be told from ours. */
	hooks_before: z.string().nullable().optional(),
	/** SHA-256 of what is being written, and of what was written before it, so that each is known. */
	hooks_after: z.array(z.string()),
	trust: z
		.strictObject({
			/** The hash that was trusted, by key. */
			hashes: z.record(z.string(), z.string()),
			/** `config.toml`; absent as above. It is readable for its owner alone. */
			config_before: z.string().nullable().optional(),
			/** SHA-256 of what Codex made of it, known once it is made. */
			config_after: z.array(z.string()),
		})
		.optional(),
});

export type Registration = z.infer<typeof Registration>;
