import { reset } from "@codex-workers/github-emulator";
import { expect, test } from "vitest";
import { stopAfterTest } from "../testing/dispatch-for-test.ts";
import { startTeam } from "../testing/team.ts";
import { fillSlots } from "./fill-slots.ts";

const ISSUES = [7, 8, 9];

/** A team with three issues in Ready whose `origin` is on the network. */
async function readyTeam() {
	const team = await startTeam();
	const { repository, board, bot, git, env } = team;
	for (const number of ISSUES.slice(1)) {
		board.add(repository.addIssue({ number, title: `Issue ${number}`, author: bot }), "Ready");
	}
	const url = repository.httpUrl.replace("://", `://x:${env["GH_TOKEN"]}@`);
	await git("remote", "set-url", "origin", url);
	const context = await team.context();
	stopAfterTest(context);
	return { ...team, fill: async () => (await fillSlots(context)).results };
}

test.each([
	["whose answer is lost", { afterExecute: true }],
	["that does not arrive", {}],
])(
	"a push %s costs no issue its worker, and none gets two",
	async (_, fault) => {
		const { fill, github, repository } = await readyTeam();
		github.inject(reset("git-receive-pack", fault));
		expect((await fill()).map(({ outcome }) => outcome.type)).toEqual(ISSUES.map(() => "done"));
		const claims = Object.keys(await repository.refs("refs/codex-workers/claims"));
		expect(claims).toEqual(ISSUES.map((issue) => `refs/codex-workers/claims/${issue}`));
		expect(repository.issues().map(({ comments }) => comments.length)).toEqual([1, 1, 1]);
	},
	60_000,
);
