import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { guardedWorld } from "../hook/guarded-world.fixture.ts";
import { ALLOWED, check, refused } from "./checked-world.fixture.ts";

describe("git runs nothing that the session could have planted", () => {
	test("by its settings", async () => {
		const world = await guardedWorld();
		world.review();
		const ran = join(world.root, "ran");
		const touch = `touch ${ran}; false`;
		for (const key of ["core.fsmonitor", "core.pager", "diff.external", "core.hooksPath"]) {
			world.git("config", key, touch);
		}
		for (const name of ["ls-remote", "merge-base", "cat-file", "config", "remote"]) {
			world.git("config", `alias.${name}`, `!${touch}`);
		}
		expect(await check(world)).toEqual(ALLOWED);
		expect(existsSync(ran)).toBe(false);
	});

	test("by a transport that is a command", async () => {
		const world = await guardedWorld();
		world.review();
		const ran = join(world.root, "ran");
		world.git("config", "protocol.ext.allow", "always");
		world.git("config", `url.ext::sh -c touch% ${ran}.insteadOf`, world.repository.sshUrl);
		expect(await check(world)).toMatchObject({ type: "refused" });
		expect(existsSync(ran)).toBe(false);
	});

	test("by a program of its name in the checkout", async () => {
		const world = await guardedWorld();
		world.review();
		const ran = join(world.root, "ran");
		writeFileSync(join(world.root, "git"), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 });
		const env = { ...world.env, PATH: `${world.root}:.:${world.env.PATH}` };
		const place = { folder: world.root, env, root: world.root };
		expect(await check(world, { place })).toEqual(ALLOWED);
		expect(existsSync(ran)).toBe(false);
	});

	test("by another repository that its checkout leads to", async () => {
		const world = await guardedWorld();
		const linked = join(world.root, "linked");
		world.git("worktree", "add", "-q", "-b", "feature/123-linked", linked);
		world.push("feature/123-linked");
		world.review();
		const place = { folder: linked, env: world.env, root: world.root };
		expect(await check(world, { place })).toEqual(ALLOWED);
		const other = await guardedWorld();
		writeFileSync(join(world.root, ".git/worktrees/linked/commondir"), join(other.root, ".git"));
		expect(await check(world, { place })).toMatchObject({
			...refused("covers-head"),
			sentence: "the command does not run in the session's checkout",
		});
	});
});
