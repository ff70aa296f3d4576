import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { gateHookFiles } from "../gate-hook-files.ts";
import { gateHookCommand } from "./codex-run.fixture.ts";

type Gate = ReturnType<typeof breakableGate>;

/** What is done to the files of a gate that is whole. */
export const FAILURES: Readonly<Record<string, (gate: Gate) => void>> = {
	"the program crashes": ({ program }) => program("throw new Error('boom')"),
	"the program is killed": ({ program }) => program("process.kill(process.pid, 9)"),
	"the program talks": ({ program }) => program("console.log('ALLOW, I think')"),
	"the program writes binary": ({ program }) => program("process.stdout.write('\\0\\xff{')"),
	"the program says nothing": ({ program }) => program(""),
	"the program spins for ever": ({ program, launcher, original }) => {
		launcher(original.replace("ulimit -t 5", "ulimit -t 1"));
		program("for (;;);");
	},
	"the program waits for ever": ({ program, launcher, original }) => {
		launcher(original.replace("-s KILL 25", "-s KILL 1"));
		program("Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)");
	},
	"the program is no JavaScript": ({ program }) => program("const const"),
	"the program is gone": ({ path }) => rmSync(path("gate.cjs")),
	"the program is a folder": ({ path }) => {
		rmSync(path("gate.cjs"));
		mkdirSync(path("gate.cjs"));
	},
	"the program cannot be read": ({ path }) => {
		rmSync(path("gate.cjs"));
		symlinkSync("/proc/self/mem", path("gate.cjs"));
	},
	"what the program loads is gone": ({ path }) => rmSync(path("gate-program.cjs")),
	"the policy is gone": ({ path }) => rmSync(path("gate-decide-creation.cjs")),
	"half of the policy is gone": ({ path }) => {
		const text = readFileSync(path("gate-decide-creation.cjs"), "utf8");
		writeFileSync(path("gate-decide-creation.cjs"), text.slice(0, text.length / 2));
	},
	"node is gone": ({ path }) => rmSync(path("node")),
	"node is no program": ({ path }) => {
		rmSync(path("node"));
		writeFileSync(path("node"), "", { mode: 0o755 });
	},
	"the input is empty": ({ launcher, path }) =>
		launcher(`exec /bin/sh '${path("whole.sh")}' "$@" </dev/null`),
	"the input is cut off": ({ launcher, path }) =>
		launcher(`head -c 200 | /bin/sh '${path("whole.sh")}' "$@"`),
	"the launcher is gone": ({ path }) => rmSync(path("gate-launcher.sh")),
	"the launcher is killed": ({ launcher }) => launcher("kill -9 $$"),
	"the launcher is no script": ({ launcher }) => launcher(") ("),
	"the launcher crashes": ({ launcher }) => launcher("exit 1"),
};

/** A copy of the gate as it is shipped, with a node of its own, of which any file may be broken. */
export function breakableGate() {
	const folder = mkdtempSync(join(tmpdir(), "gate-failures-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const built = dirname(gateHookFiles().bundle);
	const path = (name: string) => join(folder, name);
	const write = (name: string) => (text: string) => {
		rmSync(path(name), { recursive: true, force: true });
		writeFileSync(path(name), text);
	};
	const mend = () => {
		rmSync(folder, { recursive: true });
		mkdirSync(folder);
		for (const name of readdirSync(built).filter((name) => /\.(?:sh|cjs)$/.test(name))) {
			copyFileSync(join(built, name), path(name));
		}
		copyFileSync(path("gate-launcher.sh"), path("whole.sh"));
		symlinkSync(process.execPath, path("node"));
	};
	mend();
	const files = { launcher: path("gate-launcher.sh"), bundle: path("gate.cjs") };
	return {
		path,
		mend,
		program: write("gate.cjs"),
		launcher: write("gate-launcher.sh"),
		original: readFileSync(join(built, "gate-launcher.sh"), "utf8"),
		command: gateHookCommand(files).replaceAll(process.execPath, path("node")),
	};
}
