import type { Environment } from "../environment/environment.ts";
import type { ProcessIdentity } from "./process-identity.ts";

/**
 * The identity of a process where there is no `/proc` (macOS). `ps` prints local time, so the
 * time zone is fixed: it would make another process of it when the machine travels. The boot is
 * named by its session's id; `kern.boottime` moves whenever the clock is set.
 */
export async function identifyByPs(
	pid: number,
	env: Environment = {},
): Promise<ProcessIdentity | undefined> {
	const [listed, boot] = await Promise.all([
		run("ps", ["-o", "state=,lstart=", "-p", String(pid)], env),
		bootOf(env),
	]);
	const [state, ...started] = (listed ?? "").trim().split(/\s+/);
	if (!state || state.startsWith("Z") || started.length === 0 || !boot) return undefined;
	return { pid, started: started.join(" "), boot: boot.slice(0, 100) };
}

async function bootOf(env: Environment): Promise<string | undefined> {
	const session = await run("sysctl", ["-n", "kern.bootsessionuuid"], env);
	return session || (await run("sysctl", ["-n", "kern.boottime"], env));
}

/** What a program prints in the environment of this process and `env`; `undefined` when it fails. */
async function run(
	program: string,
	args: readonly string[],
	env: Environment,
): Promise<string | undefined> {
	// Where there is a `/proc` nobody pays for it.
	const { execa } = await import("execa");
	const result = await execa(program, args, {
		reject: false,
		timeout: 5_000,
		env: { ...env, LC_ALL: "C", TZ: "UTC" },
	});
	return result.failed ? undefined : result.stdout.trim();
}
