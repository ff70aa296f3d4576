import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run, say, story } from "@codex-workers/model-emulator";
import { expect, test } from "vitest";
import { createCodexLab, playStory, withCodex } from "../testing/codex-lab.ts";

test(
	"Codex takes the schema of the last message, and does nothing without its file",
	withCodex,
	async () => {
		const lab = await createCodexLab(process.env);
		const outputSchema = join(lab.root, "schema.json");
		const schema = {
			type: "object",
			properties: { found: { type: "string" } },
			required: ["found"],
			additionalProperties: false,
		};
		await writeFile(outputSchema, JSON.stringify(schema));
		const { model, events } = await playStory(lab, story("s", [say('{"found":"it"}')]), {
			outputSchema,
		});
		expect(model.failure).toBeUndefined();
		expect(JSON.stringify(events)).toContain("found");
		const missing = join(lab.root, "missing.json");
		const without = await playStory(lab, story("s", [say("{}")]), { outputSchema: missing });
		expect([without.exitCode, without.events]).toEqual([1, []]);
	},
);

test(
	"a worker that goes on from a thread sees what was said, may do as much, and counts its own turns",
	withCodex,
	async () => {
		const lab = await createCodexLab(process.env);
		const first = await playStory(lab, story("first", [run("touch a"), say("left")]), {
			prompt: "Begin.",
		});
		const threadOf = (events: typeof first.events) =>
			events.flatMap((event) => (event.type === "thread.started" ? [event.thread_id] : []))[0] ??
			"";
		let seen: readonly string[] = [];
		const second = await playStory(
			lab,
			({ messages }) => {
				seen = messages;
				return story("second", [run("touch b"), say("right")]);
			},
			{ prompt: "Go on.", continues: threadOf(first.events) },
		);
		expect([second.exitCode, second.model.failure]).toEqual([0, undefined]);
		expect(threadOf(second.events)).not.toBe(threadOf(first.events));
		expect(seen.join("|")).toMatch(/Begin\..*Go on\./s);
		const records = async (thread: string) => {
			for await (const file of glob(`sessions/*/*/*/rollout-*-${thread}.jsonl`, {
				cwd: lab.home,
			})) {
				const text = await readFile(join(lab.home, file), "utf8");
				const own = text.split("\n").filter((line) => line.includes("token_usage_record"));
				return own.filter((line) => line.includes(`"thread_id":"${thread}"`)).length;
			}
			return -1;
		};
		expect(await records(threadOf(first.events))).toBe(2);
		expect(await records(threadOf(second.events))).toBe(2);
	},
);
