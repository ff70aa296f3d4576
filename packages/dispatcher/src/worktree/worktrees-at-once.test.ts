import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { findMainCheckout } from "../context/find-main-checkout.ts";
import { type GitWorld, gitWorld } from "../testing/git-world.ts";
import { createWorktree } from "./create-worktree.ts";
import { listWorktrees } from "./list-worktrees.ts";
import type { WorktreePlan } from "./plan-worktree.ts";

function planOf(world: GitWorld, name: string, start = world.base): WorktreePlan {
	const wish = { path: join(world.folder, name), branch: `feature/${name}`, start };
	return { ...wish, type: "add", branchIs: "created", forget: false, isParallel: true };
}

/** A checkout whose git runs a shell script first, in `cwd`, for commands on worktrees. */
function withGit(world: GitWorld, script: string) {
	const bin = join(world.folder, "bin");
	const path = world.env["PATH"] ?? "";
	mkdirSync(bin);
	const when = `case " $* " in *" worktree "*) ${script} ;; esac`;
	const lines = ["#!/bin/sh", `PATH='${path}'`, when, 'exec git "$@"', ""];
	writeFileSync(join(bin, "git"), lines.join("\n"), { mode: 0o755 });
	return { root: world.root, env: { ...world.env, PATH: `${bin}${delimiter}${path}` } };
}

test("a worktree is added when git knows the one before", async () => {
	const world = await gitWorld();
	const checkout = withGit(world, "ls .git/worktrees/*/commondir 2>&- | wc -l >>.git/seen");
	const plans = ["a", "b", "c", "d"].map((name) => planOf(world, name));
	await Promise.all(plans.map((plan) => createWorktree(checkout, plan)));
	const seen = readFileSync(join(world.root, ".git/seen"), "utf8");
	expect(seen.split("\n").filter(Boolean).map(Number)).toEqual([0, 1, 2, 3]);
	expect(await listWorktrees(world)).toHaveLength(5);
});

test("a worktree is added while the files of another are still to come", async () => {
	const world = await gitWorld();
	writeFileSync(join(world.root, ".gitattributes"), "*.md filter=slow\n");
	const start = await world.commit(world.root, ".gitattributes");
	const smudge = `until [ -e "$PWD.go" ]; do sleep 0.01; done; cat`;
	await world.run(world.root, "config", "filter.slow.smudge", smudge);
	const [slow, quick] = [planOf(world, "slow", start), planOf(world, "quick", start)];
	writeFileSync(`${quick.path}.go`, "");
	const added = createWorktree(world, slow);
	await createWorktree(world, quick);
	expect(readFileSync(join(quick.path, "README.md"), "utf8")).toBe("first\n");
	writeFileSync(`${slow.path}.go`, "");
	await added;
	expect(readFileSync(join(slow.path, "README.md"), "utf8")).toBe("first\n");
});

test("what git refuses to add holds up nobody", async () => {
	const world = await gitWorld();
	const refused = planOf(world, "a", "0".repeat(40));
	await expect(createWorktree(world, refused)).rejects.toMatchObject({ code: "GIT_FAILED" });
	await createWorktree(world, planOf(world, "b"));
});

const died = (times: number) =>
	`echo x >>.git/asked; [ "$(wc -l <.git/asked)" -gt ${times} ] || exit 128`;

test("the list is asked for again where git dies of a worktree that is just being added", async () => {
	const world = await gitWorld();
	const { root, env } = withGit(world, died(2));
	expect(await listWorktrees({ root, env })).toEqual([{ path: root, branch: "main" }]);
	expect(await findMainCheckout(root, env)).toBe(root);
});

test.each([
	["dies each time", died(9), 3],
	["does not know what is asked", "echo x >>.git/asked; exit 129", 1],
])("where git %s the list fails", async (_, script, times) => {
	const world = await gitWorld();
	const checkout = withGit(world, script);
	await expect(listWorktrees(checkout)).rejects.toMatchObject({ code: "GIT_FAILED" });
	expect(readFileSync(join(world.root, ".git/asked"), "utf8")).toBe("x\n".repeat(times));
});
