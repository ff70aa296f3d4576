import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { shellWord } from "./shell-word.ts";
import { workerHooks } from "./worker-hooks.ts";

const files = {
	node: "/opt/node 24/bin/node",
	gate: { launcher: "/it's/gate-launcher.sh", bundle: "/gate.cjs" },
	stop: { bundle: "/stop.cjs" },
};

describe("the hooks of a worker", () => {
	test("are the gate before every tool and at the start, and the Stop hook", () => {
		const gate = `'/bin/sh' '/it'\\''s/gate-launcher.sh' '/opt/node 24/bin/node' '/gate.cjs'`;
		const stop = `'/opt/node 24/bin/node' '/stop.cjs'`;
		expect(workerHooks(files)).toEqual({
			PreToolUse: [{ matcher: "*", hooks: [{ command: gate, timeout: 60 }] }],
			SessionStart: [{ hooks: [{ command: gate, timeout: 60 }] }],
			Stop: [{ hooks: [{ command: stop, timeout: 60 }] }],
		});
	});

	test("are found by a shell wherever they are", () => {
		const folder = join(scratchFolder(), `$(touch x) "it's" \\ \n;&|`);
		mkdirSync(folder);
		const launcher = join(folder, "launcher.sh");
		writeFileSync(launcher, 'printf "%s|%s" "$1" "$2"');
		const hooks = workerHooks({ ...files, gate: { launcher, bundle: "/a b" } });
		const command = hooks.PreToolUse?.[0]?.hooks[0]?.command ?? "";
		expect(execFileSync("/bin/sh", ["-c", command], { encoding: "utf8" })).toBe(
			"/opt/node 24/bin/node|/a b",
		);
	});
});

test("a shell word is one word, whatever is in it", () => {
	const text = fc.string({ unit: "grapheme" }).filter((word) => !word.includes("\0"));
	return fc.assert(
		fc.property(text, (word) => {
			const script = `printf %s ${shellWord(word)}`;
			expect(execFileSync("/bin/sh", ["-c", script], { encoding: "utf8" })).toBe(word);
		}),
		{ numRuns: 30 },
	);
});
