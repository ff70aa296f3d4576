import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { git } from "../git/git.ts";
import { lossyGit } from "../testing/lossy-git.ts";
import { REF, snapshotWorld, taken } from "../testing/snapshot-world.ts";
import { waitFor } from "../testing/wait-for.ts";
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
		const { oid } = second.snapshot;
		expect(await pushSnapshot(subject, second.snapshot)).toEqual({ type: "pushed", oid });
		expect((await world.refs())[REF]).toBe(oid);
	});

	test.each([
		["is at origin", true],
		["is here only", false],
	])(
		"brings the newest one there where an older one is meant, and the newest %s",
		async (_, isThere) => {
			const { world, subject, write } = await snapshotWorld();
			write("new", "1");
			const older = await taken(subject);
			write("new", "2");
			const newer = await taken(subject);
			if (isThere) await pushSnapshot(subject, newer.snapshot);
			const { oid } = newer.snapshot;
			expect(await pushSnapshot(subject, older.snapshot)).toEqual({ type: "pushed", oid });
			expect((await world.refs())[REF]).toBe(oid);
		},
	);

	test.each(["ls-remote", "push"])(
		"takes in what was pushed meanwhile: before its %s",
		async (at) => {
			const { world, subject, write } = await snapshotWorld();
			write("new", "1");
			const older = await taken(subject);
			const { env, isHeld, release } = heldGit(world.env, world.folder, at);
			const pushing = pushSnapshot({ ...subject, env }, older.snapshot);
			await waitFor(() => expect(isHeld()).toBe(true));
			write("new", "2");
			const { oid, ref } = (await taken(subject)).snapshot;
			await pushSnapshot(subject, { oid, ref });
			release();
			expect(await pushing).toEqual({ type: "pushed", oid });
			expect((await world.refs())[REF]).toBe(oid);
		},
	);

	test("that is not kept here any more is the one that is meant", async () => {
		const { world, subject, write } = await snapshotWorld();
		write("new", "1");
		const { snapshot } = await taken(subject);
		await world.run(subject.root, "update-ref", "-d", REF);
		expect(await pushSnapshot(subject, snapshot)).toEqual({ type: "pushed", oid: snapshot.oid });
	});

	test("has happened when its answer was lost", async () => {
		const { world, subject, write } = await snapshotWorld();
		write("new", "1");
		const { snapshot } = await taken(subject);
		const { env, lost } = lossyGit(world.env, world.folder);
		expect(await pushSnapshot({ ...subject, env }, snapshot)).toEqual({
			...{ type: "pushed", oid: snapshot.oid },
		});
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

/** An environment in which git waits before one of its commands until `release`. */
function heldGit(env: Record<string, string>, folder: string, command: string) {
	const bin = join(folder, "held");
	mkdirSync(bin);
	const file = (name: string) => join(bin, name);
	const script = [
		"#!/bin/sh",
		`PATH='${env["PATH"]}'; export PATH`,
		`case " $* " in *" ${command} "*) : > "$0.held"; until [ -e "$0.go" ]; do sleep 0.02; done ;; esac`,
		'exec git "$@"',
	];
	writeFileSync(file("git"), `${script.join("\n")}\n`);
	chmodSync(file("git"), 0o755);
	return {
		env: { ...env, PATH: `${bin}${delimiter}${env["PATH"]}` },
		isHeld: () => existsSync(file("git.held")),
		release: () => writeFileSync(file("git.go"), ""),
	};
}
