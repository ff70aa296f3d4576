import { access } from "node:fs/promises";
import { dirname } from "node:path";
import type { CliContext } from "../../cli-context.ts";
import type { Installation } from "../../install/installation.ts";
import { type Check, fail, warn } from "../check.ts";

/** Whether Codex has a folder of its own: without it there is nothing to ask. Nothing where it has one. */
export async function checkCodexHome(
	{ root }: Pick<Installation, "root">,
	env: CliContext["env"],
): Promise<Check[]> {
	const home = dirname(root);
	const isThere = await access(home).then(
		() => true,
		() => false,
	);
	if (isThere) return [];
	const finding = env["CODEX_HOME"]
		? fail(
				`CODEX_HOME is ${home}, which is not there: Codex does not start with it.`,
				"Make that folder, or unset CODEX_HOME.",
			)
		: warn(
				`Codex has not run here yet: there is no ${home}, and no hooks for your own sessions.`,
				"Run `codex login`, which makes it, and then `codex-workers doctor` again.",
			);
	return [{ id: "hooks", ...finding }];
}
