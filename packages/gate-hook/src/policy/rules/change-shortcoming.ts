import { plainText } from "../../answer/plain-text.ts";
import type { KnownChange, ProposedChange } from "../change/proposed-change.ts";
import type { RuleVerdict } from "../rule-verdict.ts";
import type { ProposalOption } from "../target/target-problem.ts";

const PLAINLY = "name it with --head <branch> in `gh pr create`";
const ON_GITHUB = "push the branch with a command of its own";

/** The objection to a pull request of which nobody can tell what it would propose. */
export function changeShortcoming(change: Exclude<ProposedChange, KnownChange>): RuleVerdict {
	switch (change.type) {
		case "unasked":
			return objection("the pull request", "was not looked at", "try again");
		case "unpushed":
			return objection(named(change.branch), "is not on GitHub", ON_GITHUB);
		case "differs":
			return objection(
				named(change.branch),
				`is at ${change.here.slice(0, 12)} here and at ${change.there.slice(0, 12)} on GitHub, which would be proposed`,
				`${ON_GITHUB}, or fetch and merge what is on GitHub`,
			);
		case "no-base":
			return change.branch === undefined
				? objection("the repository", "has no default branch", "name the base with --base")
				: objection(`the base ${named(change.branch)}`, "is not on GitHub", "name another --base");
		case "missing":
			return objection(
				"the pull request",
				`has a ${change.what} whose commits are not in this checkout`,
				"run `git fetch origin`",
			);
		case "unrelated":
			return objection(
				"the pull request",
				"has a head without common history with its base here",
				"run `git fetch --unshallow origin` in a shallow checkout, or else start the branch from its base",
			);
		case "unread":
			return objection(
				"the pull request",
				`names its ${SAID[change.option]} by what only the running shell knows`,
				`write the ${SAID[change.option]} out`,
			);
		case "unstated":
			return objection(
				"the pull request",
				`is asked for in a way that does not show its ${SAID[change.option]}`,
				"open it with `gh pr create`",
			);
		case "fork":
			return objection(
				"the pull request",
				`would come from ${plainText(change.written, 100)}, which is not a branch of the repository itself`,
				"push the branch to the repository and open it from there",
			);
		case "no-branch":
			return objection("the checkout", "is on no branch", "switch to the branch of the issue");
		case "no-checkout":
			return objection("the command", "does not run in the session's checkout", "run it there");
		case "unsettled":
			return objection(
				"the head of the pull request",
				`is not certain because of ${plainText(change.key, 100)} in git's configuration`,
				PLAINLY,
			);
		case "no-remote":
			return objection(
				"the checkout",
				`has no remote that is ${plainText(change.repository, 100)}`,
				"make origin lead there, with `git remote set-url origin <address>`",
			);
	}
}

const SAID = { repo: "repository", head: "head", base: "base" } as const satisfies Record<
	ProposalOption,
	string
>;

function named(branch: string): string {
	return `branch ${plainText(branch, 100)}`;
}

function objection(subject: string, predicate: string, step: string): RuleVerdict {
	return { ok: false, subject, predicate, step };
}
