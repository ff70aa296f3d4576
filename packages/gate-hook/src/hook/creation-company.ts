import { explainCommand } from "@codex-workers/shell-analysis";

/** What may stand on the line of a pull request: it changes neither commits nor what gh reads. */
const HARMLESS =
	/^(?:basename|cat|cut|date|dirname|echo|false|grep|head|jq|nl|printf|pwd|read|sed|set|sleep|sort|tail|tee|test|tr|true|uniq|wc|\[|\[\[|:)$/;
const READING_GIT =
	/^(?:cat-file|describe|diff|log|ls-files|ls-remote|merge-base|rev-list|rev-parse|shortlog|show|status)$/;
const ENVIRONMENT =
	/(?:^|[\s;&|(])(?:GIT_\w+|GH_(?!TOKEN=|PROMPT_DISABLED=)\w+|GITHUB_(?!TOKEN=)\w+|HOME|XDG_CONFIG_HOME)=/;

/**
 * What else a line with a pull request on it would do that could change what the gate reads before
 * the line runs, in the words of the line: a commit, a push, another folder, another
 * configuration. `undefined` where the pull request has harmless company only.
 */
export function creationCompany(
	command: string,
	readFile?: (path: string) => string | undefined,
): string | undefined {
	const setting = ENVIRONMENT.exec(command)?.[0]
		.trim()
		.replace(/^[;&|(]/, "");
	if (setting !== undefined) return setting;
	return explainCommand(command, { readFile })
		.commands.find(({ argv, verdict }) => verdict.type === "passes" && !isHarmless(argv))
		?.argv.slice(0, 2)
		.join(" ");
}

function isHarmless([path = "", ...args]: readonly string[]): boolean {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (name === "git") return READING_GIT.test(args.find((word) => !word.startsWith("-")) ?? "");
	return HARMLESS.test(name);
}
