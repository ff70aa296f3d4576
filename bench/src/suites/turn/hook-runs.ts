import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type TurnEvent, turnHookCommand } from "@codex-workers/turn-hook";
import { timeStarts } from "../../starter/time-starts.ts";
import { turnVariables } from "./turn-variables.ts";

/** Calls of one sample; the turns they count stay below the first threshold. */
const CALLS = 19;
const TURNS = 30;
const CALLED = "...";
/** As long as what Codex sends. */
const PAYLOAD = JSON.stringify({
	session_id: "01a1fd14-707b-73a2-863a-75b06213e89f",
	turn_id: "01a1fd14-7095-78a2-b031-5a24dad73c2b",
	cwd: "/home/worker/src/widget-worker-7",
	transcript_path: `/home/worker/.codex/sessions/2026/11/21/rollout-${"0".repeat(56)}.jsonl`,
	model: "gpt-5.5",
	hook_event_name: "PostModelRequest",
	status: "completed",
	error: null,
	token_usage: { input_tokens: 40_960, cached_input_tokens: 30_720, output_tokens: 512 },
});

/** What the hook has written when every call of a sample was counted. */
const COUNTED = {
	none: { count: `b${"sc".repeat(TURNS)}`, calls: CALLED },
	responses: { count: `b${"sc".repeat(TURNS + CALLS)}`, calls: CALLED },
	tools: { count: `b${"sc".repeat(TURNS)}`, calls: CALLED + ".".repeat(CALLS) },
};

/** Milliseconds of the hook's calls in the middle of a session, as Codex starts them. */
export function hookRuns(folder: string) {
	const sample = (lines: readonly string[], expected: typeof COUNTED.none) => async () => {
		await mkdir(folder, { recursive: true });
		const place = { cwd: folder, env: turnVariables(folder) };
		const commands = lines.map((line) => ["/bin/bash", "-c", line] as const);
		const starts = { commands, input: PAYLOAD, times: CALLS, before: MIDDLE_OF_SESSION };
		const { milliseconds, said } = await timeStarts(starts, place);
		if (said !== "") throw new TypeError(`the hook says: ${said}`);
		await expectCounted(folder, expected);
		return milliseconds;
	};
	const hook = (...events: TurnEvent[]) => events.map((event) => turnHookCommand(event));
	return {
		nothing: sample([":"], COUNTED.none),
		nothingTwice: sample([":", ":"], COUNTED.none),
		response: sample(hook("pre", "post"), COUNTED.responses),
		tool: sample(hook("tool"), COUNTED.tools),
	};
}

/** Codex starts hooks with itself as the parent; here that is the shell that starts them. */
const MIDDLE_OF_SESSION = [
	'cd "$CODEX_WORKERS_TURNS_FOLDER" || exit',
	"rm -f count.* calls.*",
	`printf %s ${COUNTED.none.count} >"count.$$"`,
	`printf %s ${CALLED} >calls.${TURNS}`,
].join("\n");

async function expectCounted(folder: string, expected: typeof COUNTED.none): Promise<void> {
	const files = await readdir(folder);
	const count = files.filter((name) => name.startsWith("count."));
	const calls = await readFile(path.join(folder, `calls.${TURNS}`), "utf8");
	const counts = await Promise.all(count.map((name) => readFile(path.join(folder, name), "utf8")));
	if (counts.join() === expected.count && calls === expected.calls) return;
	throw new TypeError(`the hook has counted ${counts.join()} and ${calls} (${files.join(", ")})`);
}
