import type { ToolUse } from "@codex-workers/codex";
import { undecidableDenial } from "../answer/undecidable-denial.ts";
import type { GateDecision } from "../hook/decide-tool-use.ts";
import { readNamedFile } from "../hook/read-named-file.ts";
import { toolUseIntent } from "../hook/tool-use-intent.ts";
import { repositoryTop } from "../session/repository-top.ts";
import { judgeScope } from "./judge-scope.ts";
import { scopeDenial } from "./scope-denial.ts";
import type { ScopeSettings } from "./settings/scope-settings.ts";

/**
 * Decides on a tool use in a scope that only reads. What is in the scope is still looked at for
 * pull requests, none of which any review allows here.
 */
export function decideScopedUse(
	use: ToolUse,
	settings: ScopeSettings,
	folder: string,
): GateDecision {
	const denial = judgeScope(use, settings, repositoryTop(folder) === folder);
	if (denial !== undefined) return { type: "denied", denial };
	const intent = toolUseIntent(use, readNamedFile(folder));
	switch (intent.type) {
		case "passes":
			return intent;
		case "undecidable":
			return { type: "denied", denial: undecidableDenial(intent) };
		case "creates": {
			const refusal = { word: intent.creation.via ?? "the tool", why: "opens a pull request" };
			return { type: "denied", denial: scopeDenial(refusal, settings) };
		}
	}
}
