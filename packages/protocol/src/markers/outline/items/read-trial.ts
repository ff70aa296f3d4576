import type { Trial } from "../../fields/trial.ts";

const PARTS = /^(?<approach>[\s\S]*?\S)\s+[-‐-―]+>?\s+(?<result>\S[\s\S]*)$/u;

/** `approach - result`, with any dash; without one nothing is said about the result. */
export function readTrial(text: string): Trial {
	const { approach = text, result = "not said" } = PARTS.exec(text)?.groups ?? {};
	return { approach, result };
}
