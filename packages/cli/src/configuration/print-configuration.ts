import { openRepository, type RepositoryContext } from "@codex-workers/dispatcher";
import { parseConfiguration } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { fitted } from "../output/fitted.ts";
import { tableOrList } from "../output/table-or-list.ts";
import { configurationEntries } from "./configuration-entries.ts";

/** Every key of the configuration with the value that holds here. Asks nothing of GitHub. */
export async function printConfiguration({
	cwd,
	env,
	stdout,
}: Pick<CliContext, "cwd" | "env" | "stdout">): Promise<CommandResult> {
	const opened = await openRepository({ cwd, env });
	const { repository, baseBranch, source, configuration } = opened;
	const name = `${repository.owner}/${repository.name}`;
	const head = `${name}, base branch ${baseBranch}, ${sourceText(source)}`;
	const usual = new Map(configurationEntries(parseConfiguration(undefined)));
	const rows = configurationEntries(configuration).map(([key, value]) => [
		key,
		overriddenBy(key, env) ?? (usual.get(key) === value ? "default" : "set"),
		value,
	]);
	const table = await tableOrList([["KEY", "FROM", "VALUE"], ...rows], stdout.columns);
	return {
		text: `${await fitted(head, stdout.columns)}\n\n${table}\n`,
		json: { repository: name, baseBranch, source, configuration },
	};
}

const VARIABLES: Readonly<Record<string, string>> = {
	repository: "GITHUB_REPOSITORY",
	"board.owner": "GH_PROJECT_OWNER",
	"board.number": "GITHUB_PROJECT_NUM",
};

/** The variable that a key's value comes from, whatever the file says. */
function overriddenBy(key: string, env: CliContext["env"]): string | undefined {
	const name = VARIABLES[key];
	return name !== undefined && env[name] ? name : undefined;
}

function sourceText(source: RepositoryContext["source"]): string {
	switch (source.type) {
		case "branch":
			return `codex-workers.json as on origin/${source.branch}`;
		case "checkout":
			return "codex-workers.json as in the main checkout, not on the base branch yet";
		case "defaults":
			return "no codex-workers.json";
	}
}
