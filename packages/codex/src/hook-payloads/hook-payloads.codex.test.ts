import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { contains, patch, run, say, story, tool } from "@codex-workers/model-emulator";
import { expect, test } from "vitest";
import { createCodexLab, playStory, withCodex, writeHook } from "../testing/codex-lab.ts";
import { parseHookPayload } from "./parse-hook-payload.ts";
import { toolUse } from "./tool-use.ts";

test.for(["gpt-5.5", "gpt-6.1-sol"])(
	"every payload that Codex sends is read (%s)",
	withCodex,
	async (model) => {
		const lab = await createCodexLab(process.env);
		const record = 'mkdir -p "$0.seen" && cat > "$0.seen/$(date +%s%N)"';
		const command = await writeHook(lab, "record", record);
		const groups = [{ hooks: [{ command, timeout: 10 }] }];
		const { model: played } = await playStory(
			lab,
			story("recorded", [
				run('printf "%s" "a \\ b"'),
				patch("*** Add File: a.txt\n+a"),
				tool("view_image", { path: "none.png" }, { expect: contains("unable to locate") }),
				say("done"),
			]),
			{ model, hooks: { SessionStart: groups, PreToolUse: groups, Stop: groups } },
		);
		expect(played.failure).toBeUndefined();
		expect(await readSeen(join(lab.root, "record.sh.seen"))).toEqual([
			["SessionStart", "startup"],
			["PreToolUse", { kind: "shell", command: 'printf "%s" "a \\ b"' }],
			[
				"PreToolUse",
				{ kind: "patch", patch: "*** Begin Patch\n*** Add File: a.txt\n+a\n*** End Patch\n" },
			],
			["PreToolUse", { kind: "other", tool: "view_image", input: { path: "none.png" } }],
			["Stop", false],
		]);
	},
);

async function readSeen(directory: string) {
	const files = (await readdir(directory)).sort();
	const texts = await Promise.all(files.map((file) => readFile(join(directory, file), "utf8")));
	return texts.map(summary);
}

function summary(text: string) {
	const parsed = parseHookPayload(text);
	if (parsed.kind === "unreadable") return [parsed.problem];
	const { payload } = parsed;
	switch (payload.hook_event_name) {
		case "PreToolUse":
			return [payload.hook_event_name, toolUse(payload)];
		case "Stop":
			return [payload.hook_event_name, payload.stop_hook_active];
		case "SessionStart":
			return [payload.hook_event_name, payload.source];
	}
}
