import type { EmulatorOptions } from "../emulator-options.ts";
import { inheritedPath } from "../environment/inherited-path.ts";
import { createFaultList } from "../faults/fault-list.ts";
import { createGitProcesses } from "../git/git-processes.ts";
import { createSmartHttp } from "../git/smart-http.ts";
import { createBudgets } from "../limits/budgets.ts";
import { createSecondaryLimits } from "../limits/secondary-limits.ts";
import { createStore } from "../store/store.ts";
import type { World } from "./world.ts";

export const createWorld = (options: EmulatorOptions, closing: AbortSignal): World => {
	const { now = Date.now, limits = {}, path = inheritedPath(), replicaLagMs = 0 } = options;
	const store = createStore(now);
	store.replicaLagMs = replicaLagMs;
	const processes = createGitProcesses(path);
	return {
		store,
		budgets: createBudgets({ now, pointsPerHour: limits.pointsPerHour ?? 5_000 }),
		secondaryLimit: createSecondaryLimits(limits, now),
		faults: createFaultList(),
		log: [],
		unmodelled: [],
		processes,
		smartHttp: createSmartHttp(processes),
		closing,
	};
};
