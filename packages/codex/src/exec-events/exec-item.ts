import * as z from "zod";

const id = z.string().optional();
const status = z.string();

const agentMessage = z.object({ id, type: z.literal("agent_message"), text: z.string() });
const reasoning = z.object({ id, type: z.literal("reasoning"), text: z.string() });
const commandExecution = z.object({
	id,
	type: z.literal("command_execution"),
	/** With the shell in front: `/bin/bash -c '…'`. */
	command: z.string(),
	/** At most the last 1 MiB. */
	aggregated_output: z.string(),
	exit_code: z.number().nullish(),
	status,
});
const fileChange = z.object({
	id,
	type: z.literal("file_change"),
	/** Absolute paths; kind is `add`, `delete` or `update`. */
	changes: z.array(z.object({ path: z.string(), kind: z.string() })),
	status,
});
const mcpToolCall = z.object({
	id,
	type: z.literal("mcp_tool_call"),
	server: z.string(),
	tool: z.string(),
	arguments: z.unknown(),
	error: z.object({ message: z.string() }).nullish(),
	status,
});
const errorItem = z.object({ id, type: z.literal("error"), message: z.string() });

const other = z
	.looseObject({ id, type: z.string() })
	.transform((item) => ({ type: "other", itemType: item.type, item }) as const);

/**
 * One thing that happened in a run of `codex exec --json`. Blocked and rejected calls make none.
 * Items of a type that is not listed, or of another form, are kept as `other`.
 */
export const execItem = z.union([
	z.discriminatedUnion("type", [
		agentMessage,
		reasoning,
		commandExecution,
		fileChange,
		mcpToolCall,
		errorItem,
	]),
	other,
]);
export type ExecItem = z.infer<typeof execItem>;
