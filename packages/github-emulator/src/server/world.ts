import type { FaultList } from "../faults/fault-list.ts";
import type { GitProcesses } from "../git/git-processes.ts";
import type { SmartHttp } from "../git/smart-http.ts";
import type { Budgets } from "../limits/budgets.ts";
import type { Act } from "../limits/secondary-limits.ts";
import type { Account } from "../store/account.ts";
import type { Store } from "../store/store.ts";
import type { LoggedRequest } from "./request-log.ts";

/** What every request works with. */
export interface World {
	readonly store: Store;
	readonly budgets: Budgets;
	/** Seconds an account must wait, or null. */
	readonly secondaryLimit: (account: Account, act: Act) => number | null;
	readonly faults: FaultList;
	readonly log: LoggedRequest[];
	/** What was asked for and is not modelled. */
	readonly unmodelled: string[];
	readonly processes: GitProcesses;
	readonly smartHttp: SmartHttp;
	/** Aborted when the emulator closes. */
	readonly closing: AbortSignal;
}
