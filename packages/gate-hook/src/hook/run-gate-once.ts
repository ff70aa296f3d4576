import * as z from "zod";
import type { GateContext } from "./gate-context.ts";

/** `runGate` for a process that ends behind it. */
export async function runGateOnce(input: string, context: GateContext): Promise<string> {
	// Every shape is read about once here, and making a function for it costs more than that. It is
	// said before any shape is made, because each asks for it then.
	z.config({ jitless: true });
	const { runGate } = await import("./run-gate.ts");
	return await runGate(input, context);
}
