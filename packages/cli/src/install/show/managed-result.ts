import { dirname, join } from "node:path";
import { tomlValue } from "@codex-workers/codex";
import { commandLine } from "@codex-workers/dispatcher";
import { gateHookFiles } from "@codex-workers/gate-hook";
import { stopHookFiles } from "@codex-workers/stop-hook";
import type { CliContext } from "../../cli-context.ts";
import type { CommandResult } from "../../command-result.ts";
import { readHookBundle } from "../files/hook-bundle.ts";
import type { HookChoice } from "../hook-choice.ts";
import { installedGroups } from "../hooks-file/installed-groups.ts";

const FILE = "/etc/codex/requirements.toml";

/**
 * What an administrator puts on every machine of a fleet: hooks that Codex trusts because they are
 * managed, and the feature pinned, so that `--disable hooks` has no effect.
 */
export async function managedResult(
	{ execPath }: Pick<CliContext, "execPath">,
	{ choice, version }: { readonly choice: ReadonlySet<HookChoice>; readonly version: string },
): Promise<CommandResult> {
	const { id } = await readHookBundle(version);
	const folder = join("/etc/codex/codex-workers", id);
	const from = [gateHookFiles().bundle, stopHookFiles().bundle].map((file) => dirname(file));
	const copy = from.map((path) => `${commandLine([path])}/*.cjs`);
	const snippet = [
		`# For ${FILE}. The files first, on every machine:`,
		`#   sudo mkdir -p ${folder}`,
		`#   sudo cp ${commandLine([dirname(gateHookFiles().launcher)])}/*.sh ${copy.join(" ")} ${folder}/`,
		"# Node must be at the path that the commands name.",
		"[features]",
		"hooks = true",
		...[...installedGroups(choice, { node: execPath, folder })].flatMap(([event, group]) => [
			"",
			`[[hooks.${event}]]`,
			...(group.matcher === undefined ? [] : [`matcher = ${tomlValue(group.matcher)}`]),
			`[[hooks.${event}.hooks]]`,
			...group.hooks.flatMap(({ type, command, timeout }) => [
				`type = ${tomlValue(type)}`,
				`command = ${tomlValue(command)}`,
				`timeout = ${timeout}`,
			]),
		]),
	].join("\n");
	return { text: snippet, json: { file: FILE, folder, toml: `${snippet}\n` } };
}
