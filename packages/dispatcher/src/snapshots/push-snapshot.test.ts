import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { git } from "../git/git.ts";
import { lossyGit } from "../testing/lossy-git.ts";
import { REF, snapshotWorld, taken } from "../testing/snapshot-world.ts";
import { pushSnapshot } from "./push-snapshot.ts";

describe("the push of a snapshot", () => {
	test("takes the place of an earlier one, also of one that another clone has pushed", async () => {
		const { world, subject, write } = await snapshotWorld();
		write("new", "1");
		const first = await taken(subject);
		await pushSnapshot(subject, first.snapshot);
		await world.run(subject.root, "push", "--quiet", "--force", "origin", `main:${REF}`);
		write("new", "2");
		const second = await taken(subject);
		expect(await pushSnapshot(subject, second.snapshot)).toEqual({ type: "pushed" });
		expect((await world.refs())[REF]).toBe(second.snapshot.oid);
	});

	test("has happened when its answer was lost", async () => {
		const { world, subject, write } = await snapshotWorld();
		write("new", "1");
		const { snapshot } = await taken(subject);
		const { env, lost } = lossyGit(world.env, world.folder);
		expect(await pushSnapshot({ ...subject, env }, snapshot)).toEqual({ type: "pushed" });
		expect(lost()).toBe(1);
		expect((await world.refs())[REF]).toBe(snapshot.oid);
	});

	test("that is refused says why, and the snapshot stays here", async () => {
		const { world, subject, write } = await snapshotWorld();
		const hook = join(world.origin, "hooks", "pre-receive");
		writeFileSync(hook, "#!/bin/sh\necho no room >&2\nexit 1\n", { mode: 0o755 });
		write("new", "1");
		const { snapshot } = await taken(subject);
		expect(await pushSnapshot(subject, snapshot)).toMatchObject({
			type: "refused",
			why: expect.stringContaining("no room"),
		});
		expect(await git(subject.root, ["rev-parse", REF], { env: world.env })).toBe(snapshot.oid);
	});

	test("to an origin that is away says so", async () => {
		const { world, subject, write } = await snapshotWorld();
		write("new", "1");
		rmSync(world.origin, { recursive: true });
		const outcome = await taken(subject);
		expect(outcome.origin).toBeNull();
		expect(await pushSnapshot(subject, outcome.snapshot)).toMatchObject({ type: "refused" });
	});
});
