import { Command } from "commander";
import type { Perform } from "../perform.ts";

interface AuditFlags {
	fix?: boolean;
	json?: boolean;
}

/** `codex-workers audit`. */
export function auditCommand(perform: Perform): Command {
	return new Command("audit")
		.summary(SUMMARY)
		.description(DESCRIPTION)
		.option("--fix", "make drafts of them, and say on each what is missing, once")
		.option("--json", "print one JSON object")
		.addHelpText("after", EXAMPLES)
		.action((flags: AuditFlags) =>
			perform(flags, async (context) => {
				const { audit } = await import("../audit/audit.ts");
				return audit(context, flags);
			}),
		);
}

const SUMMARY = "Find open pull requests for workers' issues that have no valid review artifact.";

const DESCRIPTION = [
	SUMMARY,
	"A pull request is judged when a worker made one of its commits, when its issue was given to a worker, or when it closes an issue of the board; those from forks too. It must pass the gate's own rules, but for the claim, which ends with the work.",
	'A draft without a valid artifact is still reported, as "draft". What cannot be looked at is reported as "undecided", and --fix does not touch it.',
	"Exit codes: 0 none, 1 failed, 3 some, 4 GitHub does not answer.",
].join("\n\n");

const EXAMPLES = `
Examples:
  codex-workers audit
  codex-workers audit --fix --json`;
