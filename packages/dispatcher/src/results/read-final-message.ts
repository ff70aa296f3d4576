import { parseExecEvent } from "@codex-workers/codex";
import { readLinesSoFar } from "../supervisor/read-lines-so-far.ts";

/**
 * The last message of a run that came to its end, from the log of `codex exec --json`; `null` where
 * the run was cut short, or said nothing. Foreign text.
 */
export async function readFinalMessage(events: string): Promise<string | null> {
	let message: string | null = null;
	let isOver = false;
	for (const line of await readLinesSoFar(events)) {
		const parsed = parseExecEvent(line);
		if (parsed.kind !== "event") continue;
		const { event } = parsed;
		if (event.type === "turn.started") [message, isOver] = [null, false];
		if (event.type === "turn.completed") isOver = true;
		if (event.type === "item.completed" && event.item.type === "agent_message") {
			message = event.item.text;
		}
	}
	return isOver ? message : null;
}
