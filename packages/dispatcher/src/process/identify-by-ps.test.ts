import { writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { plainEnvironment } from "../testing/plain-environment.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { identifyByPs } from "./identify-by-ps.ts";

const SLEEPING = 'echo "S Sat Jan  3 10:00:00 2026 $TZ $LC_ALL"';
const BOTH = 'case $2 in kern.bootsessionuuid) echo 6E3F ;; *) echo "{ sec = 1 }" ;; esac';
const TIME_ONLY = 'case $2 in kern.boottime) echo "{ sec = 1 }" ;; *) exit 1 ;; esac';

/** An environment in another time zone, with these programs in front of the PATH. */
function machine(ps: string, sysctl: string) {
	const folder = scratchFolder();
	for (const [name, script] of Object.entries({ ps, sysctl })) {
		writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
	}
	const env = plainEnvironment(folder);
	return { ...env, PATH: [folder, env["PATH"]].join(delimiter), TZ: "Asia/Tokyo", LC_ALL: "de_DE" };
}

describe("a process where there is no /proc", () => {
	test.each([
		["the session's id", BOTH, "6E3F"],
		["its time, where a session has no id", TIME_ONLY, "{ sec = 1 }"],
	])(
		"has its start in UTC, whatever the time zone here, and the boot by %s",
		async (_, ...given) => {
			const [sysctl, boot] = given;
			expect(await identifyByPs(42, machine(SLEEPING, sysctl))).toEqual({
				pid: 42,
				started: "Sat Jan 3 10:00:00 2026 UTC C",
				boot,
			});
		},
	);

	test.each([
		["does not run", "exit 1", BOTH],
		["has ended without being waited for", "echo Z Sat Jan  3 10:00:00 2026", BOTH],
		["cannot be told apart from one of another boot", SLEEPING, "exit 1"],
	])("is nobody when it %s", async (_, ps, sysctl) => {
		expect(await identifyByPs(42, machine(ps, sysctl))).toBeUndefined();
	});
});
