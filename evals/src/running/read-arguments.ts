import { parseArgs } from "node:util";
import { CodedError } from "@codex-workers/protocol";
import * as z from "zod";

const Wanted = z.object({
	skill: z.array(z.string()).default([]),
	kind: z.enum(["trigger", "behaviour"]).optional(),
	runs: z.coerce.number().int().min(1).max(20).default(1),
	jobs: z.coerce.number().int().min(1).max(64).default(1),
	minutes: z.coerce.number().positive().default(10),
});
/** Which cases are run, and how. */
export type Wanted = z.infer<typeof Wanted>;

/** Reads the options that the hint of `EVALS_USAGE` lists; throws it for anything else. */
export function readArguments(args: readonly string[]): Wanted {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				skill: { type: "string", multiple: true },
				kind: { type: "string" },
				runs: { type: "string" },
				jobs: { type: "string" },
				minutes: { type: "string" },
			},
		});
		return Wanted.parse(values);
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		const says = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
		throw new CodedError("EVALS_USAGE", says, {
			hint: "pnpm evals [--skill <name>]… [--kind trigger|behaviour] [--runs <n>] [--jobs <n>] [--minutes <n>]",
		});
	}
}
