import type { Figure } from "../figures/figure.ts";
import { budgetSuite } from "./budget/budget-suite.ts";
import { dispatchSuite } from "./dispatch/dispatch-suite.ts";
import { gateSuite } from "./gate/gate-suite.ts";
import { protocolSuite } from "./protocol/protocol-suite.ts";
import { turnSuite } from "./turn/turn-suite.ts";

/** A suite: measures, cleans up, and gives its figures; rejects when the signal aborts. */
export type Suite = (signal?: AbortSignal) => Promise<readonly Figure[]>;

/** Every suite, by the name it is asked for with. */
export const suites: Readonly<Record<string, Suite>> = {
	gate: gateSuite,
	turn: turnSuite,
	dispatch: dispatchSuite,
	protocol: protocolSuite,
	budget: budgetSuite,
};
