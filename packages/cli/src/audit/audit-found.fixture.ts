import { expect } from "vitest";
import type { auditWorld } from "./audit-world.fixture.ts";

export type AuditWorld = Awaited<ReturnType<typeof auditWorld>>;

/** What `audit --json` says in a world, with its exit code. */
export async function auditFound(world: AuditWorld, ...flags: string[]) {
	const ran = await world.run(...flags, "--json");
	expect(ran.stderr).toBe("");
	return { ...JSON.parse(ran.stdout), exitCode: ran.exitCode };
}
