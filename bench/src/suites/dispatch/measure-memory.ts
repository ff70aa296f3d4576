import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import type { Figure } from "../../figures/figure.ts";
import { measureSuite } from "../../measure/measure-suite.ts";
import { fillSlots } from "./fill-slots.ts";
import { type Memory, memoryOf } from "./memory-of.ts";
import { openFleet } from "./open-fleet.ts";

const WORKERS = 5;
/** By then a supervisor has loaded all that it will. */
const LOADED_MS = 7_000;
const IDLE = 'process.stdout.write("idle"); setInterval(() => {}, 60_000)';

/** What supervisors hold in memory while their workers wait, beside as many bare Nodes. */
export async function measureMemory(signal?: AbortSignal): Promise<readonly Figure[]> {
	await using fleet = await openFleet({ issues: WORKERS });
	const { workers } = await fillSlots(fleet, WORKERS);
	await delay(LOADED_MS, undefined, { signal });
	await using stack = new AsyncDisposableStack();
	const nodes = await Promise.all(
		Array.from({ length: WORKERS }, async () => {
			const child = spawn(process.execPath, ["-e", IDLE], { stdio: ["ignore", "pipe", "ignore"] });
			stack.defer(async () => {
				child.kill("SIGKILL");
				await once(child, "close");
			});
			await once(child.stdout, "data");
			return child.pid ?? 0;
		}),
	);
	const supervisors = workers.map(({ supervisor }) => supervisor);
	const memory = (what: keyof Memory, who: string, pids: readonly number[]) => {
		const name = `${what.toUpperCase()} of ${who}`;
		return { name, unit: "MiB", sample: inTurn(pids, async (pid) => (await memoryOf(pid))[what]) };
	};
	const both = (what: keyof Memory) => {
		const node = memory(what, "an idle bare node", nodes);
		return [
			{ ...node, base: null },
			{ ...memory(what, "a supervisor", supervisors), base: node.name },
		];
	};
	return await measureSuite({ rounds: WORKERS, signal, cases: [...both("rss"), ...both("pss")] });
}

/** Samples another process each time. */
function inTurn(
	pids: readonly number[],
	sample: (pid: number) => Promise<number>,
): () => Promise<number> {
	let at = 0;
	return () => sample(pids[at++ % pids.length] ?? 0);
}
