import { type PreToolUsePayload, type ToolUse, toolUse } from "@codex-workers/codex";
import type { Denial } from "../answer/denial.ts";
import { failureDenial } from "../answer/failure-denial.ts";
import { nestedDenial } from "../answer/nested-denial.ts";
import { undecidableDenial } from "../answer/undecidable-denial.ts";
import { readScopeSettings } from "../scope/settings/scope-settings.ts";
import { isGuarded } from "../session/is-guarded.ts";
import { repositoryTop } from "../session/repository-top.ts";
import type { decideCreation } from "./decide-creation.ts";
import type { GateContext } from "./gate-context.ts";
import { linesOfUse } from "./lines-of-use.ts";
import { nestedCodex } from "./nested-codex.ts";
import { readNamedFile } from "./read-named-file.ts";
import { toolUseIntent } from "./tool-use-intent.ts";

/**
 * What happens to a tool use. `passes`: it opens no pull request, or nobody guards this place.
 * `allowed`: it opens one, and may.
 */
export type GateDecision =
	| { readonly type: "passes" }
	| { readonly type: "allowed"; readonly issue: number }
	| { readonly type: "denied"; readonly denial: Denial };

/**
 * Decides on a tool use. Never throws: whatever goes wrong in here is a denial of the kind
 * `gate failure`. Asks GitHub only about creations.
 */
export async function decideToolUse(
	payload: PreToolUsePayload,
	context: GateContext,
): Promise<GateDecision> {
	try {
		const settings = readScopeSettings(context.env);
		if (settings.scope !== "standard") {
			const { decideScopedUse } = await import("../scope/decide-scoped-use.ts");
			return decideScopedUse(toolUse(payload), settings, payload.cwd);
		}
		const top = repositoryTop(payload.cwd);
		if (!(await isGuarded(context.env, top))) return { type: "passes" };
		const use = toolUse(payload);
		const intent = toolUseIntent(use, readNamedFile(payload.cwd));
		switch (intent.type) {
			case "passes":
				return context.env["CODEX_WORKERS_WORKER_ID"] ? unlessNested(use) : intent;
			case "undecidable":
				return { type: "denied", denial: undecidableDenial(intent) };
			case "creates":
				return await judgeCreation(intent.creation, { folder: payload.cwd, top, context });
		}
	} catch (error) {
		return { type: "denied", denial: failureDenial(error) };
	}
}

function unlessNested(use: ToolUse): GateDecision {
	const nested = linesOfUse(use)
		.map(nestedCodex)
		.find((command) => command !== undefined);
	return nested === undefined
		? { type: "passes" }
		: { type: "denied", denial: nestedDenial(nested) };
}

/** The policy and its way to GitHub are loaded here, because few tool uses need them. */
async function judgeCreation(
	...creation: Parameters<typeof decideCreation>
): Promise<GateDecision> {
	const loaded = await import("./decide-creation.ts");
	return await loaded.decideCreation(...creation);
}
