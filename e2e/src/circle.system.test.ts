import { writeFile } from "node:fs/promises";
import path from "node:path";
import {
	anything,
	contains,
	matches,
	type Opening,
	run,
	type Step,
	say,
	story,
} from "@codex-workers/model-emulator";
import { describe, expect, test } from "vitest";
import { endedRecordOf } from "./ended-worker.ts";
import { openWorld } from "./open-world.ts";

const CRITERIA = [
	...["Blindspots", "Clarity", "Maintainability", "Security", "Performance"],
	...["Documentation", "Style"],
].map((name) => ({ name, findings: 0 }));

const REVIEW = {
	...{ scope: "MINOR", security_sensitive: false, fixed: [], deferred: [], unaddressed: 0 },
	...{ criteria: CRITERIA, status: "COMPLETE" },
};

const told = (command: string, fields: object) =>
	run(`codex-workers ${command} --file - <<'JSON'\n${JSON.stringify(fields)}\nJSON`);

const commit = (file: string) =>
	run(`echo x > ${file}; git add --all && git commit --quiet -m "feat: ${file} (#123)"`);

/** All that a worker does once its change is committed. */
const finishing: readonly Step[] = [
	run("git push --quiet origin HEAD"),
	told("review post", REVIEW),
	run('codex-workers pr create --title "feat: add a file (#123)" --body "Closes #123"', {
		expect: matches(/\/pull\/124/),
	}),
	run('codex-workers report complete --pull-request 124 --summary "Added." --tests-passing 0'),
	say("done"),
];

const failing = (attempt: number): readonly Step[] => [
	told("report failed", {
		failure: `way ${attempt} leads nowhere`,
		tried: [{ approach: `way ${attempt}`, result: "no" }],
		error: "Error: no",
		hypothesis: "none",
	}),
	say("failed"),
];

const found = (cycle: number) =>
	JSON.stringify({
		findings: `finding ${cycle}: the door is shut`,
		proposed_approach: `approach ${cycle}`,
		impossible_without: null,
	});

/** A model that plays each worker's part by its prompt: the attempts, and the research after each. */
const byPrompt =
	(work: (attempt: number, messages: readonly string[]) => readonly Step[]) =>
	({ messages }: Opening) => {
		const prompt = messages.at(-1) ?? "";
		const attempt = Number(/\| Attempt \| (\d+) \|/.exec(prompt)?.[1]);
		return prompt.includes("Find out why")
			? story(`research ${attempt}`, [say(found(attempt))])
			: story(`attempt ${attempt}`, work(attempt, messages));
	};

type World = Awaited<ReturnType<typeof openWorld>>;

/** Runs a command that starts a worker, and waits for that worker's end. */
async function until(world: World, ...command: string[]) {
	const ran = await world.run(...command);
	expect(ran, ran.stderr).toMatchObject({ exitCode: 0 });
	return { ran, record: await endedRecordOf(world.checkout) };
}

describe("circle", { timeout: 240_000 }, () => {
	test("a worker at its last turn hands over, and the next one goes on in the same thread", async () => {
		let heard: readonly string[] = [];
		const restless = Array.from({ length: 20 }, () => run("echo on", { expect: anything() }));
		const script = byPrompt((attempt, messages) => {
			heard = messages;
			return attempt === 1
				? [commit("file"), run("echo half > half"), ...restless, say("never said")]
				: [run("cat half", { expect: contains("half") }), commit("rest"), ...finishing];
		});
		const world = await openWorld(script, { turns: 10 });
		const first = await until(world, "dispatch", "123");
		expect(first.record.end).toMatchObject({ reason: "turn_limit", status: "handover_needed" });
		const second = await until(world, "replace", "123", "--resume", "--json");
		expect(JSON.parse(second.ran.stdout)).toMatchObject({
			...{ ok: true, attempt: 2, replaced: first.record.worker_id },
			...{ worktree: first.record.worktree, resumed: expect.stringMatching(/^[0-9a-f-]{36}$/) },
		});
		expect(world.model.failure).toBeUndefined();
		expect(second.record.end).toMatchObject({ status: "completed" });
		expect(world.board.status(world.issue)).toBe("In Review");
		expect(heard.filter((message) => message.includes("# You are a worker"))).toHaveLength(2);
		expect(heard.at(-1)).toContain("## Handover from the previous worker");
	});

	test("a failure is researched, and the next attempt succeeds with what was found", async () => {
		let prompt = "";
		const script = byPrompt((attempt, messages) => {
			prompt = messages.at(-1) ?? "";
			return attempt === 1 ? failing(1) : [commit("file"), ...finishing];
		});
		const world = await openWorld(script);
		await until(world, "dispatch", "123");
		const { record } = await until(world, "dispatch", "--slots");
		expect(record.end).toMatchObject({ status: "completed" });
		const notes = path.join(world.checkout, "..", "notes.md");
		await writeFile(notes, "Use the back door.");
		await until(world, "replace", "123", "--context-file", notes);
		expect(world.model.failure).toBeUndefined();
		expect(prompt).toContain("\n> Use the back door.\n");
		expect(prompt).toContain("finding 1: the door is shut");
		expect(prompt).toContain("way 1 leads nowhere");
		expect(world.board.status(world.issue)).toBe("In Review");
	});

	test("three failures block the issue, and its last comment tells the story", async () => {
		const world = await openWorld(byPrompt((attempt) => failing(attempt)));
		await until(world, "dispatch", "123");
		await until(world, "dispatch", "--slots");
		for (const _ of [2, 3]) {
			await until(world, "replace", "123");
			await until(world, "dispatch", "--slots");
		}
		expect(world.model.failure).toBeUndefined();
		const blocked = await world.run("dispatch", "--slots");
		expect(blocked.exitCode, blocked.stderr).toBe(0);
		expect(world.board.status(world.issue)).toBe("Blocked");
		const bodies = world.issue.comments.map(({ body }) => body);
		expect(bodies.filter((body) => body.startsWith("<!-- RESEARCH:START"))).toHaveLength(3);
		const told = bodies.find((body) => body.startsWith("<!-- WORKER:BLOCKED"));
		for (const at of [1, 2, 3]) {
			expect(told).toContain(`way ${at} leads nowhere`);
			expect(told).toContain(`finding ${at}: the door is shut`);
		}
		expect(await world.repository.refs("refs/codex-workers/claims/")).toEqual({});
		expect((await world.run("replace", "123")).stderr).toMatch(/^NOTHING_TO_REPLACE: /);
	});
});
