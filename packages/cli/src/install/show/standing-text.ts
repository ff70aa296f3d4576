import type { Standing } from "../trust/hook-standing.ts";

/** How a hook stands, as the end of a sentence about it. */
export function standingText(standing: Standing): string {
	switch (standing) {
		case "armed":
			return "trusted: Codex runs it";
		case "not_listed":
			return "not seen by Codex: its hooks feature is off, or it does not read the file";
		case "disabled":
			return "switched off in Codex";
		case "untrusted":
			return "not trusted: Codex skips it without a word";
		case "modified":
			return "trusted in another form: Codex skips it without a word";
		case "different":
			return "read by Codex in another form than it was written";
	}
}
