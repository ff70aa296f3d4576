import * as z from "zod";

/** The keys that Codex 0.169 puts into every hook's payload. Further keys are tolerated. */
export const sessionContext = {
	/** The thread id; in a sub-agent the parent's. */
	session_id: z.string(),
	/** `null` in an ephemeral session. */
	transcript_path: z.string().nullish(),
	cwd: z.string(),
	model: z.string().optional(),
	permission_mode: z.string().optional(),
	turn_id: z.string().optional(),
	/** Only inside a sub-agent. */
	agent_id: z.string().optional(),
} as const;
