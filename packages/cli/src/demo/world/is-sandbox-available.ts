import { execa } from "execa";

/**
 * Whether Codex can sandbox commands on this machine: containers without user namespaces
 * cannot, and there the demo's worker runs without a sandbox, as the summary says.
 */
export async function isSandboxAvailable(
	codexBinary: string,
	env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
	const probe = await execa(codexBinary, ["sandbox", "--", "/bin/sh", "-c", ":"], {
		env,
		extendEnv: false,
		reject: false,
		stdin: "ignore",
		timeout: 10_000,
	});
	return !probe.failed;
}
