/** Why a story cannot go on. Codex was answered HTTP 400 with the same words. */
export interface StoryFailure {
	readonly story: string;
	/** The title of the step that failed, or of the last one when Codex asked beyond the end. */
	readonly step: string;
	readonly expected: string;
	readonly got: string;
}

/** The one line that reaches Codex's `turn.failed` message. */
export function failureSentence({ story, step, expected, got }: StoryFailure): string {
	return `STORY_FAILED: "${story}", step "${step}": expected ${expected}, got ${got}`;
}
