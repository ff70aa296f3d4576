import { CodedError } from "@codex-workers/protocol";
import type { Adoption } from "./adoption.ts";

/** What an error makes of a worker: it is left as it is, and says why. */
export function couldNot(error: unknown): Pick<Adoption, "type" | "why"> {
	const why = error instanceof CodedError ? `${error.code}: ${error.message}` : String(error);
	return { type: "left", why };
}
