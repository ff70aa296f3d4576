import * as z from "zod";
import { Check } from "./check.ts";

const Prompt = z.string().min(10).max(600);

/** What a session finds: the repository, its issue 123, and the branch that is checked out. */
export const Scene = z.strictObject({
	files: z.record(z.string(), z.string()).default({}),
	/** Files of a second commit, on the branch. */
	changed: z.record(z.string(), z.string()).default({}),
	branch: z.string().default("main"),
	issue: z
		.strictObject({ title: z.string(), body: z.string() })
		.default({ title: "add() subtracts", body: "add(2, 3) returns -1 and must return 5." }),
	comments: z.array(z.strictObject({ by: z.string(), body: z.string() })).default([]),
});
export type Scene = z.infer<typeof Scene>;

const Behaviour = z.strictObject({
	name: z.string(),
	prompt: Prompt,
	scene: Scene.prefault({}),
	checks: z.array(Check).min(1),
});

/** The evals of one skill: prompts after which a model reads it, or leaves it alone, and what it then does. */
export const EvalFile = z.strictObject({
	skill: z.string(),
	triggers: z.strictObject({ yes: z.array(Prompt), no: z.array(Prompt) }),
	behaviour: z.array(Behaviour),
});
export type EvalFile = z.infer<typeof EvalFile>;
