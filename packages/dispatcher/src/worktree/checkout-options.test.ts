import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type GitWorld, gitWorld } from "../testing/git-world.ts";
import { checkoutOptions } from "./checkout-options.ts";
import { createWorktree } from "./create-worktree.ts";
import { planWorktree } from "./plan-worktree.ts";

const FILES = 1_500;

/** Makes a worktree, and gives what git goes by for its files. */
async function settingsOf(world: GitWorld, start = world.base) {
	const log = join(world.folder, "trace");
	const env = { ...world.env, GIT_TRACE2: log, GIT_TRACE2_CONFIG_PARAMS: "checkout.*" };
	const path = join(world.folder, "made");
	const plan = await planWorktree(world, { path, branch: "feature/7-fix", start });
	await createWorktree({ root: world.root, env }, plan);
	const found = readFileSync(log, "utf8").matchAll(
		/def_param.* (?<name>checkout\.\w+)=(?<value>\w+)/g,
	);
	return {
		path,
		settings: new Map([...found].map(({ groups }) => [groups?.["name"], groups?.["value"]])),
	};
}

test.each([
	[1, "1"],
	[4, "4"],
	[64, "8"],
])(
	"on %i processors %s processes write files, and never many for few files",
	(processors, workers) => {
		expect(checkoutOptions(processors)).toEqual([
			...["-c", `checkout.workers=${workers}`],
			...["-c", "checkout.thresholdForParallelism=1000"],
		]);
	},
);

test("a worktree of many files has them all, from several processes", async () => {
	const world = await gitWorld();
	mkdirSync(join(world.root, "many"));
	for (let at = 0; at < FILES; at++) writeFileSync(join(world.root, "many", `${at}`), `${at}\n`);
	await world.run(world.root, "add", "many");
	const start = await world.commit(world.root, "last.txt");
	const { path, settings } = await settingsOf(world, start);
	expect(settings.get("checkout.workers")).toBe(checkoutOptions()[1]?.split("=")[1]);
	expect(readdirSync(join(path, "many"))).toHaveLength(FILES);
	expect(readFileSync(join(path, "many/700"), "utf8")).toBe("700\n");
	expect(await world.run(path, "status", "--porcelain")).toBe("");
}, 30_000);

test("what somebody has configured holds", async () => {
	const world = await gitWorld();
	await world.run(world.root, "config", "checkout.workers", "3");
	expect((await settingsOf(world)).settings).toEqual(new Map([["checkout.workers", "3"]]));
});
