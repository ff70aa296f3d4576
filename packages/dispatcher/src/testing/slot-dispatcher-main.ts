import { appendFileSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { CodedError } from "@codex-workers/protocol";
import * as z from "zod";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { openContext } from "../context/open-context.ts";
import type { SlotPass } from "../slots/fill/slot-pass.ts";
import { fillSlots } from "../slots/fill-slots.ts";
import { standInHooks } from "./stand-in-hooks.ts";
import type { ToldPass } from "./told-pass.ts";

const Options = z.strictObject({
	cwd: z.string(),
	host: z.string(),
	folder: z.string(),
	codexBinary: z.string(),
	max: z.int(),
	/** Where what was done is written, one JSON object a line. */
	told: z.string(),
});

const PAUSE_MS = 500;

async function main(): Promise<void> {
	const options = Options.parse(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")));
	const context = await openContext({
		cwd: options.cwd,
		// biome-ignore lint/style/noProcessEnv: this is a program's main file
		env: process.env,
		hooks: standInHooks(options.folder),
		node: process.execPath,
		host: options.host,
		codexBinary: options.codexBinary,
	});
	for (;;) {
		const pass = await tryPass(context, options.max);
		if (pass !== undefined) {
			appendFileSync(options.told, `${JSON.stringify(tell(pass, context))}\n`);
			if (isOver(pass)) return;
		}
		await sleep(PAUSE_MS);
	}
}

/** GitHub may fail for longer than the client tries: then the next pass has to do. */
async function tryPass(context: DispatcherContext, max: number): Promise<SlotPass | undefined> {
	try {
		return await fillSlots(context, { limits: { max, backoffMs: 500 }, circuit: 10 });
	} catch (error) {
		if (error instanceof CodedError) return undefined;
		throw error;
	}
}

function isOver({ look, plan }: SlotPass): boolean {
	const isProposed = plan.waits.every(({ reason }) => reason.type === "pull_request_open");
	return look.claims.length === 0 && plan.actions.length === 0 && isProposed;
}

function tell({ results }: SlotPass, { client, host }: DispatcherContext): ToldPass {
	const { requests, points } = client.meter.usage();
	return {
		host,
		...{ requests, points },
		started: results.flatMap(({ action: { issue, type }, outcome }) =>
			outcome.type === "done" ? [{ issue, type, workerId: outcome.worker?.workerId ?? null }] : [],
		),
		failed: results.flatMap(({ action: { issue, type }, outcome }) =>
			"error" in outcome
				? [{ issue, type, outcome: outcome.type, says: String(outcome.error).slice(0, 300) }]
				: [],
		),
	};
}

await main();
