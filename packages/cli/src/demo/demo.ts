import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { ExitCode } from "../output/exit-code.ts";
import { codedFailure } from "./coded-failure.ts";
import type { DemoFlags } from "./demo-flags.ts";
import { findDemoTools } from "./find-demo-tools.ts";
import { liveWorker } from "./live-worker.ts";
import { demoSteps } from "./view/demo-steps.ts";
import { demoSummary } from "./view/demo-summary.ts";
import { liveList, silentList } from "./view/live-list.ts";
import { openDemoWorld } from "./world/demo-world.ts";

/**
 * A worker's whole life on emulators, with the real codex. Throws what went wrong, coded; nothing
 * is left running or behind, whatever happens.
 */
export async function demo(context: CliContext, flags: DemoFlags): Promise<CommandResult> {
	const started = performance.now();
	const signal = context.interruption();
	const keep = flags.keep ?? false;
	const tools = await findDemoTools(context, flags);
	const list = flags.json ? silentList : liveList(demoSteps(tools));
	try {
		const world = await openDemoWorld(context, {
			...tools,
			keep,
			onStep: list.storyStep,
		});
		try {
			list.finish("world");
			const report = await liveWorker(context, world, {
				trust: flags.trust,
				list,
				started,
				signal,
			});
			await list.drawn;
			const kept = world.kept ? world.root : undefined;
			return {
				json: report,
				text: demoSummary(report, {
					kept,
					sandboxed: world.sandboxed,
					columns: context.stdout.columns ?? 100,
				}),
				exitCode: report.ok ? ExitCode.done : ExitCode.failed,
			};
		} finally {
			await world.close();
		}
	} catch (error) {
		const failure = codedFailure(error, { signal, keep });
		list.fail(failure instanceof CodedError ? failure.code : failure.name);
		await list.drawn;
		throw failure;
	}
}
