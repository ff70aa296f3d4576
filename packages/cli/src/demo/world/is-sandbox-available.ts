import { mkdir } from "node:fs/promises";
import path from "node:path";
import { execa } from "execa";

/**
 * Whether Codex can sandbox commands on this machine: containers without user namespaces
 * cannot, and there the demo's worker runs without a sandbox, as the summary says.
 */
export async function isSandboxAvailable(
	codexBinary: string,
	options: { root: string; env: Readonly<Record<string, string | undefined>> },
): Promise<boolean> {
	const home = path.join(options.root, "sandbox-probe");
	await mkdir(home);
	const probe = await execa(codexBinary, ["sandbox", "--", "/bin/sh", "-c", ":"], {
		cwd: options.root,
		env: { ...options.env, CODEX_HOME: home },
		extendEnv: false,
		reject: false,
		stdin: "ignore",
		timeout: 10_000,
	});
	return !probe.failed;
}
