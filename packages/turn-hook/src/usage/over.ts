const REASONS = ["turn_limit", "budget", "turns_unproven"] as const;

/** Why the hook has ended a run. */
export interface Over {
	readonly reason: (typeof REASONS)[number];
	/** The rest of a sentence. */
	readonly says: string;
}

/** Reads what the launcher left in `over`. What it cannot have written proves nothing. */
export function readOver(text: string): Over {
	const [word = "", ...rest] = text.trim().split(" ");
	const reason = REASONS.find((one) => one === word) ?? "turns_unproven";
	return { reason, says: rest.join(" ").slice(0, 200) };
}
