import type { ToolUse } from "@codex-workers/codex";
import type { Denial } from "../answer/denial.ts";
import { judgeLine } from "./line/judge-line.ts";
import type { LineRefusal } from "./line/line-refusal.ts";
import { scopeDenial } from "./scope-denial.ts";
import type { ScopeSettings } from "./settings/scope-settings.ts";

/** Tools of Codex itself that show something or speak to a sub-agent, whose own tools are asked about as well. */
const READING_TOOL =
	/^(?:view_image|update_plan|list_mcp_resources|list_mcp_resource_templates|read_mcp_resource|get_goal|clock\w*|\w*(?:spawn|wait|close|resume)_agent|\w*send_input)$/;

/**
 * Why a tool use is not in a worker's scope. The standard scope holds everything, whatever the
 * policy says to it. `isAtTop`: the tool runs at the top of its checkout.
 */
export function judgeScope(
	use: ToolUse,
	settings: ScopeSettings,
	isAtTop: boolean,
): Denial | undefined {
	if (settings.scope === "standard") return undefined;
	const refusal = refusalOf(use, settings, isAtTop);
	return refusal === undefined ? undefined : scopeDenial(refusal, settings);
}

function refusalOf(
	use: ToolUse,
	settings: ScopeSettings,
	isAtTop: boolean,
): LineRefusal | undefined {
	switch (use.kind) {
		case "shell":
			return judgeLine(use.command, { checks: checksOf(settings) }, isAtTop);
		case "patch":
			return { word: "apply_patch", why: "edits files" };
		case "mcp":
			if (settings.readTools.includes(use.tool)) return undefined;
			return { word: use.tool, why: "is not configured as a tool that only reads" };
		case "other":
			if (READING_TOOL.test(use.tool)) return undefined;
			return { word: use.tool, why: "is not a tool that only reads" };
	}
}

function checksOf({ scope, checks }: ScopeSettings): ScopeSettings["checks"] {
	return scope === "review" ? checks : [];
}
