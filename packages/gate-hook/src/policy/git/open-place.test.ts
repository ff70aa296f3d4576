import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPlace } from "./open-place.ts";

// Nobody reads why a place was closed, and what is no absolute folder keeps no program out.
describe("where git is asked", () => {
	let top: string;
	const { PATH } = process.env;
	const env = { PATH };
	beforeAll(() => {
		top = realpathSync(mkdtempSync(join(tmpdir(), "gate-place-")));
		for (const name of ["main", "other"]) {
			execFileSync("git", ["init", "-q", "-b", "main", join(top, name)]);
		}
		mkdirSync(join(top, "main", "deep"));
	});
	afterAll(() => rmSync(top, { recursive: true }));

	test("is the session's checkout, also where the command runs below it", async () => {
		const [main, folder] = [join(top, "main"), join(top, "main", "deep")];
		for (const root of [main, undefined]) {
			const place = openPlace({ folder, env, root });
			expect(place.here).toEqual(place.main);
			expect(place.main).toMatchObject({ top: main, branch: "main" });
			expect((await place.git(["rev-parse", "--git-dir"])).stdout.trim()).toBe(join(main, ".git"));
			expect(await place.changes({ head: "x", bases: [] })).toMatchObject({ type: "missing" });
		}
	});

	test("is still the session's where the command runs in another checkout, or in none", () => {
		const root = join(top, "main");
		for (const folder of [join(top, "other"), "/"]) {
			expect(openPlace({ folder, env, root })).toMatchObject({
				here: undefined,
				main: { top: root },
			});
		}
	});

	test("must be a checkout", () => {
		const sought = (place: object) => () => openPlace({ folder: "/", env, ...place });
		const failure = expect.objectContaining({
			code: "CHECKOUT_UNKNOWN",
			message: "There is no git checkout at /.",
			hint: "Run this in a checkout of the repository.",
		});
		expect(sought({})).toThrow(failure);
		expect(sought({ folder: join(top, "main"), root: "/" })).toThrow(failure);
	});

	test("gives no program of the checkout in which the command runs", async () => {
		const folder = join(top, "main", "deep");
		for (const planted of [folder, join(top, "main")]) {
			writeFileSync(join(planted, "git"), "#!/bin/sh\necho planted\n", { mode: 0o755 });
			const place = openPlace({ folder, env: { PATH: `${planted}:${PATH}` } });
			expect((await place.git(["version"])).stdout).toMatch(/^git version/);
		}
		const lone = join(top, "lone");
		mkdirSync(lone);
		writeFileSync(join(lone, "git"), "#!/bin/sh\necho planted\n", { mode: 0o755 });
		const place = { folder: lone, root: join(top, "main") };
		const { git } = openPlace({ ...place, env: { PATH: `${lone}:${PATH}` } });
		expect((await git(["version"])).stdout).toMatch(/^git version/);
	});

	test("is closed when the time is over, or when nobody wants more", async () => {
		const folder = join(top, "main");
		const place = openPlace({ folder, env });
		place.close();
		await expect(place.git(["version"])).rejects.toMatchObject({ code: "GIT_TOO_SLOW" });
		const { git } = openPlace({ folder, env, gitMs: 0 });
		await new Promise((resolve) => {
			AbortSignal.timeout(1).addEventListener("abort", resolve);
		});
		await expect(git(["version"])).rejects.toMatchObject({ code: "GIT_TOO_SLOW" });
	});
});
