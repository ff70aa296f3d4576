import {
	awaitWorkerEnd,
	cleanupWorker,
	type DispatcherContext,
	dispatchIssue,
	stopWorker,
} from "@codex-workers/dispatcher";
import { failureSentence } from "@codex-workers/model-emulator";
import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import { openDispatcher } from "../dispatching/open-dispatcher.ts";
import type { DemoReport } from "./demo-report.ts";
import { reportDemo } from "./report-demo.ts";
import type { LiveList } from "./view/live-list.ts";
import type { DemoWorld } from "./world/demo-world.ts";

const LONGEST_MS = 120_000;

/** One worker from dispatch to cleanup. Whatever happens, it is not running afterwards. */
export async function liveWorker(
	context: CliContext,
	world: DemoWorld,
	options: { trust: boolean; list: LiveList; started: number; signal: AbortSignal },
): Promise<DemoReport> {
	const { list, signal } = options;
	const issue = world.seeded.issue.number;
	const dispatcher = await openDispatcher(
		{ ...context, cwd: world.checkout, env: world.env },
		{ trust: options.trust },
	);
	const { workerId } = await dispatchIssue(dispatcher, { issue, signal }, (event) => {
		if (event.type === "done") list.finish(event.step);
	});
	try {
		await awaitEnd(world, dispatcher, { workerId, signal });
	} catch (error) {
		await stopWorker(dispatcher, { worker: workerId });
		throw error;
	}
	list.finish("end");
	const { status } = await cleanupWorker(dispatcher, { target: { worker: workerId } });
	list.finish("cleanup");
	return reportDemo(world, { workerId, status: status.status, started: options.started });
}

async function awaitEnd(
	world: DemoWorld,
	dispatcher: DispatcherContext,
	worker: { workerId: string; signal: AbortSignal },
): Promise<void> {
	const end = await awaitWorkerEnd(dispatcher, { ...worker, ms: LONGEST_MS });
	const failure = world.model.failure;
	if (failure !== undefined) {
		throw new CodedError("DEMO_STORY_FAILED", failureSentence(failure), { hint: hint(world) });
	}
	if (end.status === "completed") return;
	throw new CodedError("DEMO_WORKER_FAILED", `The worker did not complete its work. ${end.says}`, {
		hint: hint(world),
	});
}

function hint({ kept, checkout }: DemoWorld): string {
	return kept
		? `Its logs are in ${checkout}/.codex-workers/logs.`
		: "Run it again with --keep: that keeps its logs and says where they are.";
}
