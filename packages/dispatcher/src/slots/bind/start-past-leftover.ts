import { CodedError } from "@codex-workers/protocol";
import type { WayMade } from "../../cleanup/make-way.ts";

/** What is done where an earlier worker's work is in the way. */
type LeftoverPorts = {
	makeWay: () => Promise<WayMade>;
	/** Leaves the issue to people. */
	block: (reason: string) => Promise<void>;
};

/**
 * Starts a worker, also where this checkout still has work on its issue that others have gone on
 * without: that makes way. Where it cannot, people are told, because no other try would get
 * further. Throws what `start` and the ports throw.
 */
export async function startPastLeftover<Worker>(
	start: () => Promise<Worker>,
	{ makeWay, block }: LeftoverPorts,
): Promise<Worker> {
	try {
		return await start();
	} catch (error) {
		if (!hasDiverged(error)) throw error;
		const way = await makeWay();
		if (way === "not_now") throw error;
		if (way === "made") return await orBlock(start, block);
		return await leave(error, block);
	}
}

async function orBlock<Worker>(
	start: () => Promise<Worker>,
	block: LeftoverPorts["block"],
): Promise<Worker> {
	try {
		return await start();
	} catch (error) {
		if (!hasDiverged(error)) throw error;
		return await leave(error, block);
	}
}

/** An issue that no worker has worked on waits in Ready, and there is no attempt to tell of. */
async function leave(error: CodedError, block: LeftoverPorts["block"]): Promise<never> {
	try {
		await block(error.message);
	} catch (failure) {
		const isNew = failure instanceof CodedError && failure.code === "NOTHING_TO_BLOCK";
		if (!isNew) throw failure;
	}
	throw error;
}

function hasDiverged(error: unknown): error is CodedError {
	return error instanceof CodedError && error.code === "BRANCH_DIVERGED";
}
