import type { BenchSuite } from "../measure/bench-case.ts";
import { protocolSuite } from "./protocol-suite.ts";

/** Every suite, by the name it is asked for with. */
export const suites: Readonly<Record<string, () => Promise<BenchSuite>>> = {
	protocol: protocolSuite,
};
