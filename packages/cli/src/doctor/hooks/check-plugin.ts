import type { ListedHook, ListedHooks } from "@codex-workers/codex";
import { type Check, fail, ok } from "../check.ts";
import { runCheck } from "../run-check.ts";

const OURS = /^codex-workers@/;

/** Whether Codex runs the hooks of our plugin, where it is installed; else nothing. */
export async function checkPlugin({ hooks }: ListedHooks): Promise<Check[]> {
	const ours = hooks.filter(({ source, key }) => source === "plugin" && OURS.test(key));
	if (ours.length === 0) return [];
	return [await runCheck("plugin_hooks", async () => judge(ours))];
}

function judge(hooks: readonly ListedHook[]) {
	if (hooks.every(({ enabled, trustStatus }) => enabled && trustStatus === "trusted")) {
		return ok("Codex trusts the hooks of the codex-workers plugin and runs them.");
	}
	const modified = hooks.some(({ trustStatus }) => trustStatus === "modified");
	return fail(
		modified
			? "The codex-workers plugin has changed since its hooks were trusted, so Codex skips them without a word."
			: "Codex does not trust the hooks of the codex-workers plugin, so it skips them without a word.",
		"Start `codex` and trust them under /hooks, or run `codex plugin remove codex-workers@codex-workers`.",
	);
}
