import * as z from "zod";
import { Configuration } from "./configuration.ts";

/** What `codex-workers.json` must be like, as JSON Schema: a key that may be left out is optional. */
export function configurationSchema(): object {
	const { $schema, ...rest } = z.toJSONSchema(Configuration, { io: "input" });
	return {
		$schema,
		title: "codex-workers.json",
		description: "How codex-workers works on a repository. Every key has a default.",
		...rest,
	};
}
