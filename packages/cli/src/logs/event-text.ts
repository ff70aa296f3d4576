import { type ExecEvent, type ExecItem, parseExecEvent } from "@codex-workers/codex";
import { plainLine } from "@codex-workers/protocol";
import { safeLines } from "./safe-lines.ts";

const COMMAND_LENGTH = 500;
const OUTPUT_LINES = 12;
/** The supervisor's own line at the begin of a new part of the log: the older one is read, too. */
const ROTATED = "codex_workers.log_rotated";

/** A line of Codex's log for people: no line, or several. What a model or a program wrote is made safe for a terminal. */
export function eventText(line: string): readonly string[] {
	const parsed = parseExecEvent(line);
	switch (parsed.kind) {
		case "event":
			return textOf(parsed.event);
		case "unknown":
			return parsed.type === ROTATED ? [] : [`(${plainLine(parsed.type, 80)})`];
		case "unreadable":
			return line.trim() === "" ? [] : [plainLine(line)];
	}
}

function textOf(event: ExecEvent): readonly string[] {
	switch (event.type) {
		case "thread.started":
			return [`thread ${plainLine(event.thread_id, 80)}`];
		case "turn.started":
		case "item.started":
		case "item.updated":
			return [];
		case "item.completed":
			return itemText(event.item);
		case "error":
			return [`! ${plainLine(event.message)}`];
		case "turn.failed":
			return [`failed: ${plainLine(event.error.message)}`];
		case "turn.completed": {
			const { input_tokens, output_tokens } = event.usage;
			return [`done: ${input_tokens} tokens in, ${output_tokens} out`];
		}
	}
}

function itemText(item: ExecItem): readonly string[] {
	switch (item.type) {
		case "agent_message":
			return ["", ...safeLines(item.text), ""];
		case "reasoning":
			return safeLines(item.text).map((line) => `~ ${line}`);
		case "command_execution":
			return commandText(item);
		case "file_change":
			return item.changes.map(({ path, kind }) => `* ${plainLine(kind, 20)} ${plainLine(path)}`);
		case "mcp_tool_call": {
			const call = `> ${plainLine(item.server, 80)} ${plainLine(item.tool, 80)}`;
			return [item.error == null ? call : `${call}: ${plainLine(item.error.message)}`];
		}
		case "error":
			return [`! ${plainLine(item.message)}`];
		case "other":
			return [`(${plainLine(item.itemType, 80)})`];
	}
}

function commandText(item: ExecItem & { type: "command_execution" }): readonly string[] {
	const output = safeLines(item.aggregated_output.trimEnd());
	const cut = output.length - OUTPUT_LINES;
	const shown = cut > 0 ? [`… ${cut} more lines`, ...output.slice(cut)] : output;
	const end = item.exit_code === 0 ? [] : [`  exit code ${item.exit_code ?? "unknown"}`];
	const command = `$ ${plainLine(item.command, COMMAND_LENGTH)}`;
	return [command, ...shown.map((line) => `  ${line}`), ...end];
}
