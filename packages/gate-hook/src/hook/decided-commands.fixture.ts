import { decideToolUse, type GateDecision } from "./decide-tool-use.ts";
import type { GateContext } from "./gate-context.ts";
import { type guardedWorld, toolPayload } from "./guarded-world.fixture.ts";

/** A checkout with a worker in it. */
export type World = Awaited<ReturnType<typeof guardedWorld>>;

/** Opens a pull request for the worker's issue. */
export const CREATE = "gh pr create --title add --body 'Closes #123'";

/** What the gate says of a command of the worker. */
export function decide(
	world: World,
	command: string,
	change: Omit<GateContext, "env"> & { env?: GateContext["env"] } = {},
): Promise<GateDecision> {
	const payload = toolPayload(world.root, "Bash", { command });
	return decideToolUse(payload, { ...change, env: { ...world.env, ...change.env } });
}
