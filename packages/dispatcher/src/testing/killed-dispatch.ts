import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DispatcherContext } from "../context/dispatcher-context.ts";

/**
 * When a dispatcher is killed: that long after a step has begun, or as soon as it is done. The step
 * `watching` comes after the last one: it looks at its worker again and again.
 */
export type Moment = { begun: string; afterMs: number } | { done: string };

/** A process that dispatches issue 7 and kills itself at the moment that it is given. */
const DISPATCHER = `
const [contextModule, dispatchModule, statusModule, given, moment] = process.argv.slice(1);
const { openContext } = await import(contextModule);
const { dispatchIssue } = await import(dispatchModule);
const { readWorkerStatus } = await import(statusModule);
const { begun, done, afterMs } = JSON.parse(moment);
const die = () => process.kill(process.pid, "SIGKILL");
const context = await openContext(JSON.parse(given));
await dispatchIssue(context, { issue: 7 }, ({ type, step }) => {
	if (type === "begun" && step === begun) setTimeout(die, afterMs);
	if (type === "done" && step === done) die();
});
if (begun !== "watching") process.exit(0);
setTimeout(die, afterMs);
for (;;) await readWorkerStatus(context, { issue: 7 });
`;

const MODULES = [
	"../context/open-context.ts",
	"../dispatch/dispatch-issue.ts",
	"../status/read-worker-status.ts",
];

/**
 * Dispatches issue 7 in a process of its own, which is killed. Gives whether it was: it may have
 * been done before.
 */
export async function killedDispatch(context: DispatcherContext, moment: Moment): Promise<boolean> {
	const { root, env, hooks, node, host, codexBinary } = context;
	const given = JSON.stringify({ cwd: root, env, hooks, node, host, codexBinary });
	const modules = MODULES.map((module) => pathToFileURL(join(import.meta.dirname, module)).href);
	const source = ["--conditions=@codex-workers/source", "--input-type=module", "-e", DISPATCHER];
	const args = [...source, ...modules, given, JSON.stringify(moment)];
	const dispatcher = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
	const [, signal] = await once(dispatcher, "exit");
	return signal === "SIGKILL";
}
