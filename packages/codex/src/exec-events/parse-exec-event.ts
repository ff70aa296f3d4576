import { parseJson } from "@codex-workers/protocol";
import * as z from "zod";
import { type ExecEvent, execEvent } from "./exec-event.ts";

/** A line of the event stream: a known event, one of another type or form, or no event at all. */
export type ParsedExecEvent =
	| { readonly kind: "event"; readonly event: ExecEvent }
	| { readonly kind: "unknown"; readonly type: string }
	| { readonly kind: "unreadable" };

const typed = z.object({ type: z.string() });

/** Reads one line of `codex exec --json`. Never throws: the stream of a newer Codex goes on. */
export function parseExecEvent(line: string): ParsedExecEvent {
	const json = parseJson(line);
	const event = execEvent.safeParse(json);
	if (event.success) return { kind: "event", event: event.data };
	const other = typed.safeParse(json);
	return other.success ? { kind: "unknown", type: other.data.type } : { kind: "unreadable" };
}
