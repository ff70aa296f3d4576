import * as z from "zod";

/** The three messages of the conversation: JSON lines without a `jsonrpc` field. */
export const requests = {
	initialize: {
		id: 1,
		method: "initialize",
		params: {
			clientInfo: { name: "codex-workers", title: null, version: "1" },
			capabilities: null,
		},
	},
	initialized: { method: "initialized" },
	listHooks: (cwd: string) => ({ id: 2, method: "hooks/list", params: { cwds: [cwd] } }),
} as const;

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

function parseJson(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}
