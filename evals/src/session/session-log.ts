import { parseExecEvent } from "@codex-workers/codex";

/** What the lines of `codex exec --json` said so far. */
export interface SessionLog {
	readonly commands: readonly string[];
	readonly says: string;
	/** Why the run failed; `null` where it did not. */
	readonly failure: string | null;
	readonly isCompleted: boolean;
}

export const EMPTY_LOG: SessionLog = { commands: [], says: "", failure: null, isCompleted: false };

/** The log with one more line. A command counts from its start. What is not known is no event. */
export function addLine(log: SessionLog, line: string): SessionLog {
	const parsed = parseExecEvent(line);
	if (parsed.kind !== "event") return log;
	const { event } = parsed;
	switch (event.type) {
		case "item.started":
			return event.item.type === "command_execution" ? added(log, [event.item.command]) : log;
		case "item.completed":
			if (event.item.type === "agent_message") return { ...log, says: event.item.text };
			return event.item.type === "file_change"
				? added(log, event.item.changes.map(asCommand))
				: log;
		case "turn.completed":
			return { ...log, isCompleted: true };
		case "turn.failed":
			return { ...log, failure: event.error.message };
		case "thread.started":
		case "turn.started":
		case "item.updated":
		case "error":
			return log;
	}
}

const added = (log: SessionLog, commands: readonly string[]): SessionLog => ({
	...log,
	commands: [...log.commands, ...commands],
});

const asCommand = ({ path }: { path: string }) => `apply_patch ${path}`;
