import { openRepository, type RepositoryContext } from "@codex-workers/dispatcher";
import { parseConfiguration } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
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
	const usual = new Map(configurationEntries(parseConfiguration(undefined)));
	const rows = configurationEntries(configuration).map(([key, value]) => [
		key,
		usual.get(key) === value ? "default" : "set",
		value,
	]);
	return {
		text: `${name}, base branch ${baseBranch}, ${sourceText(source)}\n\n${tableOrList([["KEY", "FROM", "VALUE"], ...rows], stdout.columns)}\n`,
		json: { repository: name, baseBranch, source, configuration },
	};
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
