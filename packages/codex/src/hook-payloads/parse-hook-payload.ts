import { parseJson } from "@codex-workers/protocol";
import * as z from "zod";
import { type PreToolUsePayload, preToolUsePayload } from "./pre-tool-use-payload.ts";
import { type SessionStartPayload, sessionStartPayload } from "./session-start-payload.ts";
import { type StopPayload, stopPayload } from "./stop-payload.ts";

/** A payload of one of the events that this project's hooks listen to. */
export type HookPayload = PreToolUsePayload | StopPayload | SessionStartPayload;

/** A payload, or one line that says why the text is none. A gate must deny on the latter. */
export type ParsedHookPayload =
	| { readonly kind: "payload"; readonly payload: HookPayload }
	| { readonly kind: "unreadable"; readonly problem: string };

const eventName = z.object({ hook_event_name: z.string() });

const schemas = new Map<string, z.ZodType<HookPayload>>([
	["PreToolUse", preToolUsePayload],
	["Stop", stopPayload],
	["SessionStart", sessionStartPayload],
]);

/** Reads what Codex wrote to a hook's stdin: one JSON object. Never throws. */
export function parseHookPayload(text: string): ParsedHookPayload {
	const json = parseJson(text);
	if (json === undefined) return unreadable("it is not JSON");
	const named = eventName.safeParse(json);
	if (!named.success) return unreadable("it has no hook_event_name");
	const schema = schemas.get(named.data.hook_event_name);
	if (schema === undefined) return unreadable("it is of an event that no hook of ours handles");
	const parsed = schema.safeParse(json);
	return parsed.success
		? { kind: "payload", payload: parsed.data }
		: unreadable(z.prettifyError(parsed.error).replaceAll(/\s+/g, " "));
}

const unreadable = (why: string): ParsedHookPayload => ({
	kind: "unreadable",
	problem: `Codex sent a hook payload that cannot be read: ${why}`,
});
