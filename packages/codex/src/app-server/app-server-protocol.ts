import { parseJson } from "@codex-workers/protocol";
import * as z from "zod";

/** The first request of a conversation: JSON lines without a `jsonrpc` field. */
export const initialize = {
	method: "initialize",
	params: {
		clientInfo: { name: "codex-workers", title: null, version: "1" },
		capabilities: null,
	},
} as const;

/** What follows the answer to it. */
export const initialized = { method: "initialized" } as const;

/** An answer of the app server to one of our requests. */
export interface AppServerReply {
	readonly id: number;
	readonly result?: unknown;
	/** Why it refuses. */
	readonly error?: string;
}

const reply = z.object({
	id: z.number(),
	method: z.undefined().optional(),
	result: z.unknown().optional(),
	error: z.object({ message: z.string() }).optional(),
});

/** Reads one line of the server. Notifications and requests of its own are none. */
export function readReply(line: string): AppServerReply | undefined {
	const parsed = reply.safeParse(parseJson(line));
	if (!parsed.success) return undefined;
	const { id, result, error } = parsed.data;
	return error === undefined ? { id, result } : { id, error: error.message };
}
