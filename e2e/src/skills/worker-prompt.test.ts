import {
	type Opening,
	run,
	say,
	startModelEmulator,
	story,
	writeCodexHome,
} from "@codex-workers/model-emulator";
import { expect, onTestFinished, test } from "vitest";
import { pageOf } from "./commands-of.ts";
import { dispatchByHand } from "./dispatch-by-hand.ts";
import { ghVersion } from "./gh-version.ts";
import { openHandWorld } from "./open-hand-world.ts";

const work = story("a worker without codex-workers", [
	run("echo '// 2 + 3 is 5' >> src/add.ts && git commit --quiet -am 'fix: add() adds (#123)'"),
	run("git push --quiet origin HEAD"),
	run("echo hello > $TMPDIR/note && gh issue comment 123 --body-file $TMPDIR/note"),
	say("done"),
]);

test.skipIf(ghVersion === null)(
	"skills: `codex exec` as worker-dispatch prints it brings all of worker-protocol to the model, in a sandbox that lets it work",
	async () => {
		const world = await openHandWorld();
		const openings: Opening[] = [];
		const model = await startModelEmulator({
			script: (opening) => {
				openings.push(opening);
				return work;
			},
		});
		onTestFinished(model.close);
		await writeCodexHome(world.codexHome, model.baseUrl);
		const { worker, branch, dispatcher, start } = await dispatchByHand(world);
		await start();

		expect(model).toMatchObject({ failure: undefined, finished: true });
		const messages = openings.flatMap((opening) => opening.messages);
		const skill = pageOf("worker-protocol/SKILL.md");
		expect(messages.filter((message) => message.includes(skill))).toHaveLength(1);
		expect(messages.find((message) => message.startsWith("Use $worker-protocol"))).toMatch(
			`You are ${worker} on issue #123, attempt 1, branch ${branch}, base main.`,
		);
		const head = await dispatcher.run('git -C "$WORKTREE" rev-parse HEAD');
		expect((await world.repository.refs())[`refs/heads/${branch}`]).toBe(head);
		expect(world.issue.comments.at(-1)?.body).toBe("hello\n");
	},
);
