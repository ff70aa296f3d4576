import type { ToolUseIntent } from "@codex-workers/gate-hook";

/** What the gate makes of a command or a tool call, without asking GitHub. */
export interface LineVerdict {
	readonly verdict: "create" | "pass" | "undecidable";
	/** Whether the gate refuses it, as long as no review allows it. */
	readonly denied: boolean;
	/** `none`, `policy`, `undecidable-<cause>`, or `unreadable`. */
	readonly rule: string;
	readonly why: string;
}

/** An intent in the words of `gate explain`. */
export function verdictOfIntent(intent: ToolUseIntent): LineVerdict {
	switch (intent.type) {
		case "passes":
			return { verdict: "pass", denied: false, rule: "none", why: "it opens no pull request" };
		case "creates": {
			const why = "it opens a pull request, which needs a complete review artifact";
			return { verdict: "create", denied: true, rule: "policy", why };
		}
		case "undecidable": {
			const why = `${intent.word} ${intent.why}`;
			return { verdict: "undecidable", denied: true, rule: `undecidable-${intent.cause}`, why };
		}
	}
}
