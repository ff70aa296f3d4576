import { ReviewSettings } from "@codex-workers/protocol";

/** What is asked where nothing is configured. */
export function reviewSettings(): ReviewSettings {
	return ReviewSettings.parse({});
}
