import type { BenchSuite } from "../measure/bench-case.ts";
import { gateSuite } from "./gate/gate-suite.ts";
import { protocolSuite } from "./protocol-suite.ts";
import { turnSuite } from "./turn/turn-suite.ts";

/** Every suite, by the name it is asked for with. */
export const suites: Readonly<Record<string, () => Promise<BenchSuite>>> = {
	gate: gateSuite,
	protocol: protocolSuite,
	turn: turnSuite,
};
