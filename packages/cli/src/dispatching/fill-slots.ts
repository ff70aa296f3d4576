import {
	type ActionResult,
	describeWait,
	type FillSlotsOptions,
	fillSlots,
	type SlotPass,
} from "@codex-workers/dispatcher";
import type { ClientUsage } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import type { SlotFlags } from "../commands/arguments/slot-flags.ts";
import { ExitCode, exitCodeOf } from "../output/exit-code.ts";
import { failureJson } from "../output/failure-text.ts";
import { fitted } from "../output/fitted.ts";
import { fittedFailure } from "../output/fitted-failure.ts";
import { fillSlotsText } from "./fill-slots-text.ts";
import { openDispatcher } from "./open-dispatcher.ts";
import { slotLimitsOf } from "./slot-limits-of.ts";
import { tellWaits } from "./tell-waits.ts";

/**
 * One pass over the board. The exit code is that of the first failure; a race that was lost and an
 * issue that is refused are none.
 */
export async function fillFreeSlots(
	context: CliContext,
	flags: SlotFlags & { dryRun?: boolean },
): Promise<CommandResult> {
	const dispatcher = await openDispatcher(context);
	const options: FillSlotsOptions = {
		...slotLimitsOf(flags),
		dryRun: flags.dryRun === true,
		signal: context.interruption(),
	};
	const stopTelling = tellWaits(dispatcher, context.stderr);
	try {
		const pass = await fillSlots(dispatcher, options);
		return await resultOf(context, pass, dispatcher.client.meter.usage());
	} finally {
		stopTelling();
	}
}

async function resultOf(
	{ stdout, stderr }: CliContext,
	pass: SlotPass,
	usage: ClientUsage,
): Promise<CommandResult> {
	const failure = failureOf(pass);
	return {
		text: await fitted(fillSlotsText(pass), stdout.columns),
		complaint: failure === undefined ? "" : await fittedFailure(failure, stderr.columns),
		json: { ...(failure ? failureJson(failure) : {}), ...passJson(pass), usage },
		exitCode: failure === undefined ? ExitCode.done : exitCodeOf(failure),
	};
}

function failureOf({ results, stopped }: SlotPass): unknown {
	if (stopped === "interrupted") return leftovers(results) ?? interrupted();
	const failed = results.find(({ outcome }) => outcome.type === "failed")?.outcome;
	if (failed?.type !== "failed") return undefined;
	return stopped === "circuit_open" ? circuitOpen(failed.error) : failed.error;
}

/** What an interrupt could not undo: then it must not be said that all was. */
function leftovers(results: SlotPass["results"]): unknown {
	return results
		.flatMap(({ outcome }) => (outcome.type === "failed" ? [outcome.error] : []))
		.find((error) => error instanceof CodedError && error.code === "INTERRUPTED");
}

function passJson({ look, plan, results, stopped }: SlotPass): object {
	return {
		slots: plan.slots,
		actions: results.map(resultJson),
		waits: plan.waits.map(({ issue, reason }) => ({ issue, reason, says: describeWait(reason) })),
		adoptions: look.adoptions ?? [],
		stopped,
		board: { cards: look.cards.length, otherCards: look.otherCards, isCut: look.isCut },
	};
}

function resultJson({ action, outcome }: ActionResult): object {
	const about = { ...action, outcome: outcome.type };
	switch (outcome.type) {
		case "done":
			return { ...about, worker: outcome.worker };
		case "skipped":
			return { ...about, skipped: outcome.why };
		case "lost":
		case "refused":
		case "failed": {
			const { ok: _, ...error } = failureJson(outcome.error);
			return { ...about, error };
		}
	}
}

function interrupted(): CodedError {
	return new CodedError("INTERRUPTED", "Dispatching was interrupted.", {
		hint: "What had been begun was undone; `codex-workers status` shows the workers that run.",
	});
}

function circuitOpen(cause: unknown): CodedError {
	const last = cause instanceof CodedError ? `${cause.code}: ${cause.message}` : String(cause);
	const doctor = "Run `codex-workers doctor`; the fault is here or at GitHub, not in one issue.";
	return new CodedError("DISPATCH_KEEPS_FAILING", `Starts failed one after another. ${last}`, {
		hint: cause instanceof CodedError ? `${cause.hint} ${doctor}` : doctor,
		cause,
	});
}
