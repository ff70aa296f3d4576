import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { denied, patch, run, say, story, told, tool } from "@codex-workers/model-emulator";
import { expect, test } from "vitest";
import { createCodexLab, playStory, withCodex, writeHook } from "../testing/codex-lab.ts";
import { blockStop } from "./block-stop.ts";
import { denyToolUse } from "./deny-tool-use.ts";
import { spokenReason } from "./spoken-reason.ts";

const REASONS = [
	"No review.",
	"",
	"\u0085",
	"\ud800",
	'quotes " and \\ and \u0007 and \u2028',
	"😀".repeat(2_000),
	"a\nb: Command: c",
];

test.for(["gpt-5.5", "gpt-6.1-sol"])(
	"Codex runs nothing that was denied, whatever the reason holds (%s)",
	withCodex,
	async (model) => {
		const lab = await createCodexLab(process.env);
		await mkdir(join(lab.root, "answers"));
		await Promise.all(
			REASONS.map((reason, at) => writeFile(join(lab.root, `answers/${at}`), denyToolUse(reason))),
		);
		const answer = 'n=$(sed "s/.*answer-\\([0-9]*\\).*/\\1/") && cat "$(dirname "$0")/answers/$n"';
		const command = await writeHook(lab, "deny", answer);
		const attempts = REASONS.map((_, at) => run(`echo RAN > answer-${at}`, { expect: denied() }));
		const { model: played, exitCode } = await playStory(
			lab,
			story("denied", [
				...attempts,
				patch("*** Add File: answer-0.txt\n+RAN", { expect: denied(/^No review\.$/) }),
				tool("view_image", { path: "answer-0.png" }, { expect: denied(/^No review\.$/) }),
				say("done"),
			]),
			{ model, hooks: { PreToolUse: [{ matcher: "*", hooks: [{ command, timeout: 10 }] }] } },
		);
		expect(played.failure).toBeUndefined();
		expect(exitCode).toBe(0);
		expect(played.steps.slice(0, REASONS.length).map(({ output }) => output)).toEqual(
			REASONS.map(spokenReason),
		);
	},
);

test("Codex goes on after a blocked stop and tells the model why", withCodex, async () => {
	const lab = await createCodexLab(process.env);
	const answer = `grep -q '"stop_hook_active":true' || cat <<'JSON'\n${blockStop("Report <first>.")}\nJSON`;
	const command = await writeHook(lab, "stop", answer);
	const { model, exitCode } = await playStory(
		lab,
		story("stop", [
			say("I stop.", { expect: told(/^<hook_prompt [^>]*>Report [^ ]*first/) }),
			run("true"),
			say("Now I may."),
		]),
		{ hooks: { Stop: [{ hooks: [{ command, timeout: 10 }] }] } },
	);
	expect(model.failure).toBeUndefined();
	expect(model.finished).toBe(true);
	expect(exitCode).toBe(0);
});
